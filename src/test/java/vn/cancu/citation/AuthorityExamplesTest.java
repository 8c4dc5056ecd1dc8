package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.Agency;
import vn.cancu.authority.Authority;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.ProvincialBody;
import vn.cancu.text.BlockReader;

/**
 * The grammar in {@code ontology/authority} against the reader, both ways: an example, put into a sentence, is read as
 * what it is an example of; a counter-example is not; a symbol of several bodies is never taken for one of them.
 */
class AuthorityExamplesTest {
    private static final Authority AUTHORITY = AuthorityLoader.bundled();
    private static final Lexicon LEXICON = Lexicon.of(AUTHORITY);

    static Stream<DocumentType> types() {
        return AUTHORITY.documentTypes().stream()
                .filter(type -> !Grammar.PAPERS.contains(type.slug()))
                // "TCVN 6909:2001" is a standard's designation, no number of an official document.
                .filter(type -> type.examples().stream().anyMatch(example -> Character.isDigit(example.charAt(0))));
    }

    private static List<Citation> read(String text) {
        return CitationExtractor.extract(LEXICON, "example.txt", text, BlockReader.read(text))
                .citations();
    }

    private static Optional<String> number(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.mention().number())
                .flatMap(Optional::stream)
                .map(Mention.Numeral::text)
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheExamplesOfAType(DocumentType type) {
        for (String example : type.examples()) {
            for (String name : Stream.concat(Stream.of(type.label()), type.altLabels().stream())
                    .toList()) {
                String text = "Theo " + name + " số " + example + " ngày 02/01/2020.";
                List<Citation> read = read(text);
                assertThat(number(read)).as(text).contains(example);
                assertThat(read.get(0).mention().quote().exact())
                        .as(text)
                        .isEqualTo(name + " số " + example + " ngày 02/01/2020");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesNoCounterExampleForTheType(DocumentType type) {
        for (String number : type.counterExamples()) {
            String text = "Theo số " + number + " ngày 02/01/2020.";
            assertThat(read(text).stream().map(citation -> citation.mention().type()))
                    .as(text)
                    .doesNotContain(type.label());
        }
    }

    static Stream<Agency> agencies() {
        return AUTHORITY.agencies().stream().filter(agency -> !agency.symbols().isEmpty());
    }

    /** "Kế hoạch số 12/KH-BYT": whose register it is in, by the symbol alone and by symbol and name. */
    @ParameterizedTest
    @MethodSource("agencies")
    void knowsTheRegisterOfASymbol(Agency agency) {
        if (agency.level().equals("district") || agency.level().equals("commune")) {
            return;
        }
        String symbol = agency.symbols().get(0);
        String alone = "Theo Kế hoạch số 12/KH-" + symbol + " ngày 02/01/2020.";
        assertThat(registers(alone)).as(alone).contains(agency.register());
        String named = alone.replace(".", " của " + agency.label() + ".");
        assertThat(registers(named)).as(named).containsExactly(agency.register());
    }

    static Stream<ProvincialBody> bodies() {
        return AUTHORITY.provincialBodies().stream()
                .filter(body -> !body.symbols().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void knowsTheRegisterOfAProvincialSymbol(ProvincialBody body) {
        String text = "Theo Kế hoạch số 12/KH-" + body.symbols().get(0) + " ngày 02/01/2020 của "
                + body.of(AUTHORITY.provinces().stream()
                                .filter(province -> province.slug().equals("son-la"))
                                .findFirst()
                                .orElseThrow())
                        .label()
                + ".";
        if (!body.level().equals("local") && !body.level().equals("group")) {
            assertThat(registers(text)).as(text).containsExactly(body.register() + "-son-la");
        }
    }

    /** SNV is Sở Nội vụ, in Sơn La Sở Ngoại vụ: without its name it stays both. */
    @ParameterizedTest
    @MethodSource("shared")
    void keepsEveryBodyOfASharedSymbol(String symbol) {
        String text =
                "UBND tỉnh Sơn La đã ban hành Kế hoạch số 9/KH-UBND ngày 02/01/2020 tại tỉnh Sơn La. Theo Tờ trình số"
                        + " 12/TTr-"
                        + symbol + " ngày 02/01/2020.";
        List<Citation> read = read(text);
        Match match = read.get(read.size() - 1).match();
        long registers = LEXICON.bodiesOf(symbol).stream()
                .map(body -> body instanceof Lexicon.Body.Named named
                        ? named.agency().register()
                        : ((Lexicon.Body.Provincial) body).kind().register())
                .distinct()
                .count();
        assertThat(
                        match instanceof Match.Ambiguous ambiguous
                                ? ambiguous.candidates().size()
                                : 1)
                .as(text)
                .isEqualTo((int) registers);
    }

    static Stream<String> shared() {
        return AUTHORITY.provincialBodies().stream()
                .flatMap(body -> body.symbols().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(java.util.Map.Entry::getKey)
                .sorted();
    }

    private static List<String> registers(String text) {
        Match match = read(text).get(0).match();
        Stream<DocumentIdentity> identities = match instanceof Match.Resolved resolved
                ? Stream.of(resolved.identity())
                : match instanceof Match.Ambiguous ambiguous
                        ? ambiguous.candidates().stream().map(Match.Candidate::identity)
                        : Stream.empty();
        return identities
                .map(identity -> ((DocumentIdentity.Numbered) identity).register())
                .toList();
    }

    static Stream<String> laws() {
        return AUTHORITY.lawNames().stream();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void endsTheNameOfALawWhereItEnds(String name) {
        String text = "Căn cứ Luật " + name + " và các văn bản hướng dẫn thi hành.";
        assertThat(read(text).stream()
                        .map(citation -> citation.mention().quote().exact()))
                .as(text)
                .containsExactly("Luật " + name);
        String none = "Theo pháp luật về " + name.toLowerCase(java.util.Locale.ROOT) + " và kỷ luật lao động.";
        assertThat(read(none)).as(none).isEmpty();
    }
}
