package vn.cancu.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.cancu.authority.Authority;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Form;
import vn.cancu.citation.Lexicon;
import vn.cancu.citation.Match;
import vn.cancu.extraction.Extraction;
import vn.cancu.extraction.Extractor;
import vn.cancu.text.DocumentReader;

/** The committed corpus is what is read from the five source texts, byte for byte, whatever the locale and time zone. */
class CorpusTest {
    private static final Path TEXTS = Path.of("../shared/corpus");
    private static final Authority AUTHORITY = AuthorityLoader.bundled();
    private static final Extractor EXTRACTOR = new Extractor(Lexicon.of(AUTHORITY));

    @Test
    void isMadeAgainByteForByte() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "SKIPPED: no ../shared/corpus beside the project to read from");
        Locale before = Locale.getDefault();
        try {
            // Turkish breaks programs that lower-case without a locale.
            Locale.setDefault(Locale.forLanguageTag("tr"));
            for (Path text : texts()) {
                String name = text.getFileName().toString().replace(".txt", ".ttl");
                byte[] made = TurtleWriter.bytes(
                        new GraphBuilder(AUTHORITY).build(EXTRACTOR.extract(DocumentReader.read(text))));
                assertThat(new String(made, StandardCharsets.UTF_8))
                        .as(name)
                        .isEqualTo(Files.readString(Path.of("corpus").resolve(name)));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void listsEverySourceWithItsSum() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "SKIPPED: no ../shared/corpus beside the project to read from");
        Map<String, String> listed = new HashMap<>();
        List<String> lines = Files.readAllLines(Path.of("corpus/SOURCES.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            listed.put(cells[0], cells[1] + " " + cells[2]);
        }
        Map<String, String> read = new HashMap<>();
        for (Path text : texts()) {
            Extraction extraction = EXTRACTOR.extract(DocumentReader.read(text));
            read.put(
                    text.getFileName().toString(),
                    extraction.source().sha256() + " " + extraction.kind().code());
        }
        assertThat(listed).isEqualTo(read);
    }

    /** Four legal bases, eight numbered documents carried on, those followed, establishing and funding: no more, no less. */
    @Test
    void readsTheEdgesOfPlan516() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "SKIPPED: no ../shared/corpus beside the project to read from");
        Extraction plan = EXTRACTOR.extract(DocumentReader.read(TEXTS.resolve("gia-lai-2023-516-kh-ubnd.txt")));
        Map<String, TreeSet<String>> edges = new TreeMap<>();
        for (Citation citation : plan.citations()) {
            if (citation.mention().form() == Form.NUMBERED) {
                String role = (citation.nestedIn().isPresent() ? "nested " : "")
                        + citation.role().code();
                edges.computeIfAbsent(role, r -> new TreeSet<>()).add(path(citation));
            }
        }
        assertThat(edges.get("legal-basis"))
                .containsExactlyInAnyOrder(
                        "vb/chinh-phu/nghi-dinh-qppl/2015/72",
                        "vb/bo-tttt/thong-tu-qppl/2016/22",
                        "vb/ubnd-gia-lai/quyet-dinh-qppl/2017/16",
                        "vb/bo-tttt/cong-van/2022/5740");
        assertThat(edges.get("implements"))
                .containsExactlyInAnyOrder(
                        "vb/ubnd-gia-lai/quyet-dinh/2020/596",
                        "vb/ubnd-gia-lai/ke-hoach/2020/2509",
                        "vb/ubnd-gia-lai/ke-hoach/2021/1367",
                        "vb/ubnd-gia-lai/ke-hoach/2022/2302",
                        "vb/ubnd-gia-lai/ke-hoach/2023/64",
                        "vb/ubnd-gia-lai/ke-hoach/2023/155",
                        "vb/ubnd-gia-lai/ke-hoach/2022/1698",
                        "vb/so-tttt-gia-lai/chuong-trinh/2022/399");
        assertThat(edges.get("nested implements")).containsExactly("vb/thu-tuong/quyet-dinh/2020/1191");
        assertThat(edges.get("follows"))
                .containsExactlyInAnyOrder("vb/bo-tttt/thong-tu-qppl/2019/3", "vb/chinh-phu/nghi-dinh-qppl/2017/9");
        assertThat(edges.get("nested establishes")).containsExactly("vb/ubnd-gia-lai/quyet-dinh/2020/596");
        assertThat(edges.get("funds")).containsExactly("vb/ubnd-gia-lai/quyet-dinh/2022/768");
        assertThat(edges.keySet())
                .containsExactlyInAnyOrder(
                        "legal-basis", "implements", "nested implements", "follows", "nested establishes", "funds");
    }

    private static String path(Citation citation) {
        assertThat(citation.match()).as(citation.mention().quote().exact()).isInstanceOf(Match.Resolved.class);
        DocumentIdentity identity = ((Match.Resolved) citation.match()).identity();
        return identity.path();
    }

    private static List<Path> texts() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
