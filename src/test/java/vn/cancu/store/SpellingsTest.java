package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.search.Hit;
import vn.cancu.search.Kind;
import vn.cancu.search.SearchIndex;

/** What people type for what they mean, over the database that ships with the program. */
class SpellingsTest {
    private static final int LOOKED_AT = 3;

    @TempDir
    static Path folder;

    private static Store store;
    private static SearchIndex index;

    @BeforeAll
    static void build() {
        store = Store.openOrBuild(Home.at(folder.resolve("db")), Progress.NONE);
        index = store.search();
    }

    @AfterAll
    static void close() {
        index.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1191/QĐ-TTg                              | vb/thu-tuong/quyet-dinh/2020/1191
            1191 qd ttg                              | vb/thu-tuong/quyet-dinh/2020/1191
            quyết định 1191                          | vb/thu-tuong/quyet-dinh/2020/1191
            QUYET DINH SO 1191/QD-TTG                | vb/thu-tuong/quyet-dinh/2020/1191
            1191/QÐ–TTg ngày 05/8/2020               | vb/thu-tuong/quyet-dinh/2020/1191
            biên giới hoà bình, hữu nghị             | vb/thu-tuong/quyet-dinh/2020/1191
            516/KH-UBND                              | vb/ubnd-gia-lai/ke-hoach/2023/516
            516 kh ubnd gia lai                      | vb/ubnd-gia-lai/ke-hoach/2023/516
            ke hoach 516                             | vb/ubnd-gia-lai/ke-hoach/2023/516
            kế hoạch 516 ubnd tỉnh gia lai 2023      | vb/ubnd-gia-lai/ke-hoach/2023/516
            43 kh ubnd                               | vb/ubnd-quang-tri/ke-hoach/2024/43
            43/KH-UBND Quảng Trị                     | vb/ubnd-quang-tri/ke-hoach/2024/43
            72/2015/NĐ-CP                            | vb/chinh-phu/nghi-dinh-qppl/2015/72
            72/2015/ND-CP                            | vb/chinh-phu/nghi-dinh-qppl/2015/72
            nghi dinh 72 2015                        | vb/chinh-phu/nghi-dinh-qppl/2015/72
            22/2016/TT-BTTTT                         | vb/bo-tttt/thong-tu-qppl/2016/22
            thông tư 22 bộ tttt                      | vb/bo-tttt/thong-tu-qppl/2016/22
            5740 btttt ttdn                          | vb/bo-tttt/cong-van/2022/5740
            399/CTr -STTTT- BCHBĐBP                  | vb/so-tttt-gia-lai/chuong-trinh/2022/399
            chuong trinh 399                         | vb/so-tttt-gia-lai/chuong-trinh/2022/399
            16/2017/QĐ-UBND                          | vb/ubnd-gia-lai/quyet-dinh-qppl/2017/16
            09/2017/ND-CP                            | vb/chinh-phu/nghi-dinh-qppl/2017/9
            9/2017/nđ-cp                             | vb/chinh-phu/nghi-dinh-qppl/2017/9
            2509 kh-ubnd                             | vb/ubnd-gia-lai/ke-hoach/2020/2509
            1079/QĐ-TTg                              | vb/thu-tuong/quyet-dinh/2022/1079
            596 qđ ubnd                              | vb/ubnd-gia-lai/quyet-dinh/2020/596
            so tttt gia lai                          | co-quan/so-tttt-gia-lai
            STTTT Gia Lai                            | co-quan/so-tttt-gia-lai
            Sở Thông tin và Truyền thông Gia Lai     | co-quan/so-tttt-gia-lai
            sở thông tin & truyền thông tỉnh gia lai | co-quan/so-tttt-gia-lai
            ubnd gia lai                             | co-quan/ubnd-gia-lai
            Uỷ ban nhân dân tỉnh Gia Lai             | co-quan/ubnd-gia-lai
            bo thong tin va truyen thong             | co-quan/bo-tttt
            BTTTT                                    | co-quan/bo-tttt
            bđbp gia lai                             | co-quan/bch-bdbp-gia-lai
            cum thong tin le thanh                   | cum/le-thanh
            cụm lệ thanh                             | cum/le-thanh
            Lao Bao                                  | cum/lao-bao
            cua khau la lay                          | dia-danh/cua-khau-la-lay
            tinh gia lai                             | dia-danh/gia-lai
            thu tuong                                | co-quan/thu-tuong
            le thnah                                 | cum/le-thanh
            """)
    void whatIsMeantIsAmongTheFirstHits(String typed, String target) {
        assertThat(index.find(typed, EnumSet.noneOf(Kind.class), LOOKED_AT).hits())
                .extracting(Hit::iri)
                .contains("https://w3id.org/cancu/" + target);
    }
}
