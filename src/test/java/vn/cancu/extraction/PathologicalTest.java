package vn.cancu.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.DocumentReader;

/**
 * A megabyte of what makes readers go round in circles. A quadratic step would take minutes on each; the bound is far
 * above what a slow machine needs.
 */
class PathologicalTest {
    private static final Extractor EXTRACTOR = new Extractor(Lexicon.of(AuthorityLoader.bundled()));
    private static final int CHARACTERS = 1_000_000;

    /** A head, said once before what is repeated. */
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN
            TỈNH GIA LAI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 1/KH-UBND
            Gia Lai, ngày 01 tháng 3 năm 2023
            KẾ HOẠCH
            """;

    static Stream<String> hostile() {
        return Stream.of(
                "Căn cứ ",
                "(",
                "1/",
                "1/2/3-",
                "Quyết định số ",
                "Luật ",
                "Luật A và ",
                "Quyết định số 1/QĐ-TTg, ",
                "Quyết định số 1/QĐ-TTg về việc ",
                "Kế hoạch thực hiện Kế hoạch ",
                "của Ủy ban nhân dân ",
                "ngày 1 tháng ",
                "a\u0301\u0301",
                "**",
                "|\n",
                "1.\n",
                "- x\n",
                "Điều 1. ",
                "theo ",
                "|",
                "Luật sửa đổi ",
                "Cơ quan chủ trì:\n- Sở A\n",
                // Soft hyphens, in what one word is to the eye.
                "a\u00AD",
                "Sở A# chủ trì, phối hợp Sở B#; ",
                // Lines of capitals below the type, where a title may go on.
                PLAN + "I. A\n",
                "x");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(120)
    void endsInTheTimeOfItsSize(String piece) {
        String head = piece.startsWith(PLAN) ? PLAN : "";
        String repeated = piece.substring(head.length());
        String text = head + repeated.repeat(CHARACTERS / repeated.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Extraction result = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> EXTRACTOR.extract(DocumentReader.read("hostile.txt", bytes)));
        result.citations()
                .forEach(citation ->
                        assertThat(citation.mention().quote().span().end()).isLessThanOrEqualTo(text.length()));
    }
}
