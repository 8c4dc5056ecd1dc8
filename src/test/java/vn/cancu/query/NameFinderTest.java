package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;

class NameFinderTest {
    private final NameFinder finder = new NameFinder(Fixture.DATA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AGENCY   | Ủy ban nhân dân tỉnh Gia Lai | co-quan/ubnd-gia-lai
                    AGENCY   | Uỷ ban nhân dân tỉnh Gia Lai | co-quan/ubnd-gia-lai
                    AGENCY   | UBND Gia Lai                 | co-quan/ubnd-gia-lai
                    AGENCY   | ubnd tinh gia lai            | co-quan/ubnd-gia-lai
                    AGENCY   | ubnd-gia-lai                 | co-quan/ubnd-gia-lai
                    AGENCY   | co-quan/ubnd-gia-lai         | co-quan/ubnd-gia-lai
                    AGENCY   | BTTTT                        | co-quan/bo-tttt
                    AGENCY   | Bộ TT&TT                     | co-quan/bo-tttt
                    AGENCY   | Prime Minister               | co-quan/thu-tuong
                    AGENCY   | so ngoai vu                  | co-quan/so-ngoai-vu-tay-lam
                    PROVINCE | Gia Lai                      | dia-danh/gia-lai
                    PROVINCE | tỉnh Gia Lai                 | dia-danh/gia-lai
                    PROVINCE | gia lai                      | dia-danh/gia-lai
                    CLUSTER  | Lệ Thanh                     | cum/le-thanh
                    CLUSTER  | cum lao bao                  | cum/lao-bao
                    """)
    void findsANameAsPeopleTypeIt(ParameterType kind, String typed, String path) {
        assertThat(finder.require(kind, typed)).isEqualTo(Iris.BASE + path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AGENCY   | BTTTT                             | co-quan/bo-tttt
                    AGENCY   | Bộ Thông tin và Truyền thông      | co-quan/bo-tttt
                    AGENCY   | UBND tỉnh Gia Lai                 | co-quan/ubnd-gia-lai
                    AGENCY   | STTTT Gia Lai                     | co-quan/so-tttt-gia-lai
                    AGENCY   | Thủ tướng Chính phủ               | co-quan/thu-tuong
                    PROVINCE | Gia Lai                           | dia-danh/gia-lai
                    PROVINCE | tỉnh Quảng Trị                    | dia-danh/quang-tri
                    PROVINCE | gia-lai-2025                      | dia-danh/gia-lai-2025
                    """)
    void findsANameInWhatShips(ParameterType kind, String typed, String path) {
        assertThat(new NameFinder(Fixture.Shipped.DATA).require(kind, typed)).isEqualTo(Iris.BASE + path);
    }

    @Test
    void severalThatFitAreListed() {
        assertThatThrownBy(() -> finder.require(ParameterType.AGENCY, "Sở Thông tin và Truyền thông"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.diagnostic().code()).isEqualTo(Code.AMBIGUOUS_NAME);
                    assertThat(error.diagnostic().message(Fixture.VI))
                            .contains("so-tttt-gia-lai")
                            .contains("so-tttt-tay-lam");
                });
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        assertThatThrownBy(() -> finder.require(ParameterType.PROVINCE, "Gia Lay"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.diagnostic().code()).isEqualTo(Code.UNKNOWN_NAME);
                    assertThat(error.diagnostic().hint(Fixture.VI)).contains("Tỉnh Gia Lai");
                });
    }

    @ParameterizedTest
    @CsvSource({"''", "-", "<", "xyz"})
    void nonsenseIsUnknown(String typed) {
        assertThatThrownBy(() -> finder.require(ParameterType.CLUSTER, typed))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(Code.UNKNOWN_NAME));
    }
}
