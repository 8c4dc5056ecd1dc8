package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

class TracerTest {
    private final Tracer tracer = new Tracer(Fixture.DATA);

    private Trace trace(String number) {
        return trace(number, TraceOptions.ALL);
    }

    private Trace trace(String number, TraceOptions options) {
        return tracer.trace(number, Optional.empty(), OptionalInt.empty(), options);
    }

    /** {@code depth number standing step}, in the order of the tree. */
    private static List<String> lines(List<TraceNode> nodes) {
        List<String> lines = new ArrayList<>();
        add(lines, "", nodes);
        return lines;
    }

    private static void add(List<String> lines, String indent, List<TraceNode> nodes) {
        for (TraceNode node : nodes) {
            lines.add(indent + node.document().name() + " "
                    + node.document().issueDate().orElse("-") + " "
                    + node.role().code() + " " + node.standing().code() + " "
                    + node.step().code()
                    + (node.repeated() ? " repeated" : ""));
            add(lines, indent + "  ", node.children());
        }
    }

    /** Quảng Trị's plan is known from the news; Gia Lai's from the title that 516 gives, and 516 itself through it. */
    @Test
    void tellsWhoImplementsADecision() {
        assertThat(lines(trace("1191/QĐ-TTg").implementedBy()))
                .containsExactly(
                        "2509/KH-UBND 2020-12-24 implements stated stated",
                        "  516/KH-UBND 2023-03-09 implements inferred stated",
                        "88/KH-UBND 2021-03-15 implements stated stated",
                        "  43/KH-UBND 2024-02-20 implements inferred stated repeated",
                        "43/KH-UBND 2024-02-20 implements stated stated",
                        "  12/CTr-UBND 2022-01-10 implements inferred stated",
                        "    43/KH-UBND 2024-02-20 implements inferred stated repeated",
                        "43/KH-UBND 2024-02-27 implements reported reported");
    }

    /** The joints of the five sources: two provinces, one known from the news alone. */
    @Test
    void tellsWhoImplementsADecisionFromWhatShips() {
        Trace trace = new Tracer(Fixture.Shipped.DATA)
                .trace("1191/QĐ-TTg", Optional.empty(), OptionalInt.empty(), TraceOptions.ALL);
        assertThat(lines(trace.implementedBy()))
                .containsExactly(
                        "2509/KH-UBND 2020-12-24 implements stated stated",
                        "  516/KH-UBND 2023-03-09 implements inferred stated",
                        "43/KH-UBND 2024-02-27 implements reported reported");
    }

    /** "Đề án … ban hành kèm theo Quyết định …": who carries out the scheme carries out the decision, as an inference. */
    @Test
    void whatADecisionIssuesIsCarriedOutWithIt() {
        Tracer issued = new Tracer(Fixture.parsed("""
                        <nguon/1> {
                          <vb/decision> a cancu:Document ; eli:number "1079/QĐ-TTg" .
                          <vb/scheme> a cancu:Document ; eli:number "1/ĐA" .
                          <vb/rules> a cancu:Document ; eli:number "2/QC" .
                          <vb/plan> a cancu:Document ; eli:number "3/KH-UBND" ; eli:date_document "2024" .
                          <nguon/1#a> a cancu:Citation ; cancu:citing <vb/decision> ; cancu:cited <vb/scheme> ;
                            cancu:role <vai-tro/establishes> ; cancu:evidence <nguon/1#evidence-1-5> .
                          <nguon/1#b> a cancu:Citation ; cancu:citing <vb/decision> ; cancu:cited <vb/rules> ;
                            cancu:role <vai-tro/establishes> ; cancu:evidence <nguon/1#evidence-1-5> .
                          <nguon/1#c> a cancu:Citation ; cancu:citing <vb/plan> ; cancu:cited <vb/scheme> ;
                            cancu:role <vai-tro/implements> ; cancu:evidence <nguon/1#evidence-6-9> .
                          <nguon/1#evidence-1-5> oa:exact "Đề án" ; oa:start 1 ; oa:end 5 ; oa:hasSource <nguon/1> .
                          <nguon/1#evidence-6-9> oa:exact "3/KH" ; oa:start 6 ; oa:end 9 ; oa:hasSource <nguon/1> .
                        }
                        """));
        Trace trace = issued.trace("1079/QĐ-TTg", Optional.empty(), OptionalInt.empty(), TraceOptions.ALL);
        // The rules, which nobody carries out, are no answer.
        assertThat(lines(trace.implementedBy()))
                .containsExactly("1/ĐA - establishes inferred stated", "  3/KH-UBND 2024 implements inferred stated");
        assertThat(trace.implementedBy().get(0).quotes())
                .extracting(Passage::exact)
                .containsExactly("Đề án");
        assertThat(json(trace)
                        .getAsJsonArray("implementedBy")
                        .get(0)
                        .getAsJsonObject()
                        .get("standing")
                        .getAsString())
                .isEqualTo("inferred");
        assertThat(TraceWriter.of(Fixture.VI).text(trace, TraceOptions.ALL))
                .contains("1/ĐA [suy ra; ban hành kèm theo]", "3/KH-UBND (2024) [suy ra]");
        TraceOptions direct = new TraceOptions(true, true, true, Optional.empty());
        assertThat(issued.trace("1079/QĐ-TTg", Optional.empty(), OptionalInt.empty(), direct)
                        .implementedBy())
                .isEmpty();
    }

    @Test
    void tellsWhatAPlanRestsOnAndImplements() {
        Trace trace = trace("516/KH-UBND");
        assertThat(lines(trace.restsOn()))
                .containsExactly(
                        "16/2017/QĐ-UBND 2017-03-17 legal-basis stated stated",
                        "5740/BTTTT-TTĐN 2022-11-25 legal-basis stated stated",
                        "22/2016/TT-BTTTT - legal-basis stated stated",
                        "72/2015/NĐ-CP - legal-basis stated stated");
        assertThat(lines(trace.implemented()))
                .contains(
                        "2509/KH-UBND 2020-12-24 implements stated stated",
                        "  1191/QĐ-TTg 2020-08-05 implements inferred stated");
        assertThat(trace.implementedBy()).isEmpty();
    }

    @Test
    void tellsWhoRestsOnADecree() {
        assertThat(lines(trace("72/2015/NĐ-CP").implementedBy()))
                .containsExactly(
                        "88/KH-UBND 2021-03-15 legal-basis stated stated",
                        "516/KH-UBND 2023-03-09 legal-basis stated stated");
    }

    @Test
    void eachNodeHasTheQuotesOfItsOwnStep() {
        TraceNode plan = trace("1191/QĐ-TTg").implementedBy().get(0);
        assertThat(plan.quotes())
                .containsExactly(new Passage(
                        "Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ",
                        "https://w3id.org/cancu/nguon/d6c5abdcf21c1ae1",
                        "gia-lai-2023-516-kh-ubnd.txt",
                        4059,
                        4123));
        assertThat(plan.children().get(0).quotes())
                .extracting(Passage::exact)
                .containsExactly("Kế hoạch số 2509/KH-UBND ngày 24/12/2020 của Ủy ban nhân dân tỉnh");
    }

    @Test
    void aCycleEnds() {
        // 12/CTr-UBND implements 43/KH-UBND and the other way round
        assertThat(lines(trace("12/CTr-UBND").implementedBy()))
                .containsExactly(
                        "43/KH-UBND 2024-02-20 implements stated stated",
                        "  12/CTr-UBND 2022-01-10 implements inferred stated repeated");
    }

    @Test
    void directMeansOneStep() {
        assertThat(lines(trace("1191/QĐ-TTg", new TraceOptions(true, true, true, Optional.empty()))
                        .implementedBy()))
                .hasSize(4)
                .noneMatch(line -> line.startsWith(" "));
    }

    @Test
    void oneWayOnly() {
        Trace up = trace("516/KH-UBND", new TraceOptions(true, false, false, Optional.empty()));
        assertThat(up.restsOn()).isNotEmpty();
        Trace down = trace("1191/QĐ-TTg", new TraceOptions(false, true, false, Optional.empty()));
        assertThat(down.implementedBy()).isNotEmpty();
        assertThat(down.restsOn()).isEmpty();
        assertThat(down.implemented()).isEmpty();
        assertThat(trace("1191/QĐ-TTg", new TraceOptions(true, false, false, Optional.empty()))
                        .implementedBy())
                .isEmpty();
    }

    @Test
    void asOfLeavesOutWhatCameLater() {
        TraceOptions then = new TraceOptions(true, true, false, Optional.of(LocalDate.of(2021, 3, 15)));
        assertThat(lines(trace("1191/QĐ-TTg", then).implementedBy()))
                .containsExactly(
                        "2509/KH-UBND 2020-12-24 implements stated stated",
                        "88/KH-UBND 2021-03-15 implements stated stated");
        // documents of unknown date stay
        assertThat(lines(trace("516/KH-UBND", then).restsOn())).contains("72/2015/NĐ-CP - legal-basis stated stated");
    }

    private static JsonObject json(Trace trace) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TraceWriter.json(trace, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("{\n  \"document\"").endsWith("}\n");
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void anAmbiguousNumberGivesItsCandidates() {
        Trace trace = trace("43/KH-UBND");
        assertThat(trace.isAmbiguous()).isTrue();
        assertThat(trace.candidates()).hasSize(2);
        JsonObject json = json(trace);
        assertThat(json.get("document").isJsonNull()).isTrue();
        assertThat(json.getAsJsonArray("candidates")).hasSize(2);
        assertThat(TraceWriter.of(Fixture.VI).text(trace, TraceOptions.ALL))
                .contains("Quảng Trị")
                .contains("vb/ubnd-tay-lam/ke-hoach/2024/43");
    }

    @Test
    void anUnknownNumberIsAnError() {
        assertThatThrownBy(() -> trace("9999/XX-YY")).isInstanceOfSatisfying(UserError.class, error -> assertThat(
                        error.diagnostic().code())
                .isEqualTo(Code.UNKNOWN_NUMBER));
    }

    @Test
    void jsonHasTheFieldsOfTheContract() {
        JsonObject json = json(trace("1191/QĐ-TTg"));
        assertThat(json.keySet()).containsExactly("document", "candidates", "implementedBy", "restsOn", "implements");
        assertThat(json.getAsJsonObject("document").get("role").isJsonNull()).isTrue();
        JsonArray nodes = json.getAsJsonArray("implementedBy");
        JsonObject first = nodes.get(0).getAsJsonObject();
        assertThat(first.keySet())
                .containsExactly(
                        "iri",
                        "number",
                        "type",
                        "issueDate",
                        "issuer",
                        "title",
                        "role",
                        "standing",
                        "quotes",
                        "children");
        assertThat(first.get("type").getAsString()).isEqualTo("Kế hoạch");
        assertThat(first.get("title").isJsonNull()).isTrue();
        assertThat(first.getAsJsonArray("quotes").get(0).getAsJsonObject().keySet())
                .containsExactly("exact", "source", "start", "end");
        assertThat(first.getAsJsonArray("children")
                        .get(0)
                        .getAsJsonObject()
                        .get("standing")
                        .getAsString())
                .isEqualTo("inferred");
    }

    @Test
    void theTreeShowsEachStandingInWords() {
        TraceOptions down = new TraceOptions(false, true, false, Optional.empty());
        Trace trace = trace("1191/QĐ-TTg", down);
        String text = TraceWriter.of(Fixture.VI).width(90).text(trace, down);
        assertThat(text)
                .startsWith("Quyết định 1191/QĐ-TTg (05/08/2020) – Thủ tướng Chính phủ\n")
                .contains("├─ Kế hoạch 2509/KH-UBND (24/12/2020) – Ủy ban nhân dân tỉnh Gia Lai [nêu rõ]\n")
                .contains("│  └─ Kế hoạch 516/KH-UBND (09/03/2023) – Ủy ban nhân dân tỉnh Gia Lai [suy ra]\n")
                .contains("└─ Kế hoạch 43/KH-UBND (27/02/2024) – Ủy ban nhân dân tỉnh Quảng Trị [theo tin]\n")
                .contains("“Kế hoạch số 43/KH-UBND ngày 20/02/2024” – tay-lam-12.txt, 87–125")
                .doesNotContain("Căn cứ pháp lý")
                .doesNotContain("\u001b");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(90));
        String english = TraceWriter.of(Locale.ENGLISH).text(trace, down);
        assertThat(english).contains("[stated]").contains("[reported]").contains("(2020-08-05)");
        assertThat(TraceWriter.of(Fixture.VI).color(true).text(trace, down)).contains("\u001b[32m");
    }
}
