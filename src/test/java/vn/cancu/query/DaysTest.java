package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02-27, 2024-02-27",
        "27/02/2024, 2024-02-27",
        "5/8/2020, 2020-08-05",
        "05.8.2020, 2020-08-05",
        "5-8-2020, 2020-08-05",
        "' 29/02/2024 ', 2024-02-29",
        "29/02/2023, ",
        "2024-13-01, ",
        "2024, ",
        "27/02, ",
        "hôm qua, ",
    })
    void readsADayAsPeopleTypeIt(String typed, String day) {
        assertThat(Days.of(typed).map(Object::toString).orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2024-02, 2024-02",
        "2/2024, 2024-02",
        "27/02/2024, 2024-02-27",
        "2024-02-27, 2024-02-27",
        "2024-13, ",
        "13/2024, ",
        "20, ",
        "31/02/2024, ",
    })
    void aMonthOrAYearWillDoForASpan(String typed, String span) {
        assertThat(Days.span(typed).orElse(null)).isEqualTo(span);
    }

    @Test
    void aDayIsFoundAmongWordsAndTakenOut() {
        assertThat(Days.in("ngày 05/8/2020 của Thủ tướng")).hasValueSatisfying(stated -> {
            assertThat(stated.day()).hasToString("2020-08-05");
            assertThat(stated.rest()).isEqualTo("ngày   của Thủ tướng");
        });
        assertThat(Days.in("ngày 31/02/2020")).isEmpty();
        assertThat(Days.in("516/KH-UBND")).isEmpty();
    }
}
