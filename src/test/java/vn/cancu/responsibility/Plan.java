package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.CitationExtractor;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.Block;
import vn.cancu.text.BlockReader;

/** A plan of the province Gia Lai, of our own making, with what it assigns, one line a task. */
final class Plan {
    private static final Lexicon LEXICON = Lexicon.of(AuthorityLoader.bundled());
    private static final ResponsibilityFinder FINDER = ResponsibilityFinder.of(LEXICON);
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH GIA LAI
            -------
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Số: 12/KH-UBND
            Gia Lai, ngày 05 tháng 3 năm 2024

            KẾ HOẠCH
            Phát triển thư viện trên địa bàn tỉnh Gia Lai

            Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
            Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

            """;

    private Plan() {}

    /** A passage and the tasks that it gives. */
    record Row(String text, String... duties) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Row row(String text, String... duties) {
        return new Row(text, duties);
    }

    /** The tasks in {@code body}, which follows the plan's head. */
    static List<Responsibility> read(String body) {
        String text = HEAD + body;
        List<Block> blocks = BlockReader.read(text);
        CitationExtractor.Result read = CitationExtractor.extract(LEXICON, "plan.txt", text, blocks);
        return FINDER.find(text, blocks, read);
    }

    /**
     * The tasks in {@code body}, one line each: agencies joined by "/", roles, partners after "với", the deadline after
     * "hạn" with its date or period in brackets, "requested". "tỉnh Gia Lai" is left out of names.
     */
    static List<String> duties(String body) {
        return read(body).stream().map(Plan::line).toList();
    }

    /** The other parties of the tasks in {@code body}, as {@code relation name}. */
    static List<String> others(String body) {
        return read(body).stream()
                .flatMap(duty -> duty.otherParties().stream())
                .map(other -> other.relation() + " " + shortened(other.name()))
                .toList();
    }

    private static String line(Responsibility duty) {
        List<String> parts = new ArrayList<>();
        parts.add(duty.agencies().stream().map(Plan::shortened).collect(Collectors.joining("/")));
        parts.add(String.join(" ", duty.roles()));
        if (!duty.partners().isEmpty()) {
            parts.add("với " + duty.partners().stream().map(Plan::shortened).collect(Collectors.joining(" + ")));
        }
        duty.deadline()
                .ifPresent(deadline -> parts.add("hạn " + deadline
                        + duty.deadlineDate()
                                .or(duty::deadlinePeriod)
                                .map(value -> " [" + value + "]")
                                .orElse("")));
        if (!duty.modality().equals("assigned")) {
            parts.add(duty.modality());
        }
        return String.join(" | ", parts);
    }

    private static String shortened(String name) {
        return name.replace(" tỉnh Gia Lai", "");
    }
}
