package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.text.Folding;

/** On what ships with the program: the 52 tasks of 516/KH-UBND. */
class DutiesTest {
    private static final Path INVENTORY = Path.of("../shared/gold/seeds-inventory.json");
    private static final Duties DUTIES = new Duties(Fixture.Shipped.DATA);

    private static DutyMatrix matrix(DutySelection selection) {
        return DUTIES.matrix(selection);
    }

    private static DutyMatrix plan() {
        return matrix(DutySelection.ALL.document("516/KH-UBND"));
    }

    private static Duty duty(String section) {
        return plan().duties().stream()
                .filter(duty -> duty.section().equals(Optional.of(section)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(List<Body> bodies) {
        return bodies.stream().map(body -> body.name().vi()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sections(DutyMatrix matrix) {
        return matrix.duties().stream().map(duty -> duty.section().orElse("")).toList();
    }

    @Test
    void aPlanIsAMatrixInItsOwnOrder() {
        DutyMatrix plan = plan();
        assertThat(plan.reading()).contains(DutyMatrix.Reading.TEXT);
        assertThat(sections(plan))
                .hasSize(52)
                .startsWith("II.3", "III.1", "III.2.1")
                .endsWith("IV.1", "IV.2", "IV.3");
        assertThat(plan.bodies()).doesNotHaveDuplicates();
    }

    @Test
    void theLeadItsPartnersAndItsOtherRolesStandInTheCells() {
        Duty first = duty("III.3.1");
        Body department = first.agencies().get(0);
        assertThat(names(first.leads())).containsExactly("Sở Thông tin và Truyền thông tỉnh Gia Lai");
        assertThat(DutyMatrix.part(first, department))
                .contains(new DutyMatrix.Part(List.of(DutyRole.LEAD, DutyRole.IMPLEMENT, DutyRole.COORDINATE), false));
        assertThat(first.partners()).allMatch(Body::group).hasSize(2);
        assertThat(DutyMatrix.part(first, first.partners().get(0)))
                .contains(new DutyMatrix.Part(List.of(DutyRole.COORDINATE), true));
        assertThat(DutyMatrix.part(duty("III.1"), department)).isEmpty();
    }

    @Test
    void whatIsNotStatedIsAbsent() {
        assertThat(duty("III.3.5").leads()).isEmpty();
        assertThat(duty("III.3.1").deadline()).isEmpty();
        assertThat(duty("II.3").agencyStated()).isFalse();
        assertThat(duty("IV.3").deadline())
                .contains(new Duty.Deadline("trước ngày 10/11/2023", Optional.of("2023-11-10"), Optional.empty()));
        assertThat(duty("III.9").deadline())
                .contains(new Duty.Deadline(
                        "Hàng năm, tại thời điểm xây dựng dự toán ngân sách", Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsAskedOfBodiesThatCannotBeCommandedIsARequest() {
        assertThat(plan().duties().stream()
                        .filter(duty -> duty.modality() == Modality.REQUESTED)
                        .map(duty -> duty.section().orElse("")))
                .containsExactly("III.1", "III.2.1", "III.2.2", "III.2.3");
    }

    @Test
    void thoseWhoOnlyReceiveOrAreReportedToAreNamedAsThat() {
        assertThat(duty("IV.3").otherParties().stream()
                        .map(party -> party.relation().code() + " "
                                + party.body().name().vi()))
                .containsExactly(
                        "report-to Ủy ban nhân dân tỉnh Gia Lai",
                        "report-via Sở Thông tin và Truyền thông tỉnh Gia Lai");
    }

    /** The plan gives the Border Guard no duty on the cluster. */
    @Test
    void theClusterHasThoseWhoAreNamedAndNobodyElse() {
        DutyMatrix matrix = matrix(DutySelection.ALL.cluster("Lệ Thanh"));
        assertThat(matrix.cluster().orElseThrow().name().vi())
                .isEqualTo("Cụm Thông tin cơ sở Cửa khẩu quốc tế Lệ Thanh");
        assertThat(sections(matrix)).containsExactly("III.3.5", "III.12.1");
        assertThat(names(matrix.bodies())).noneMatch(name -> name.contains("Biên phòng"));
        assertThat(matrix.duties().get(0).cited().stream().map(DocumentSummary::number))
                .contains(Optional.of("596/QĐ-UBND"));
        assertThat(matrix(DutySelection.ALL.cluster("Lệ Thanh").agency("bdbp gia lai"))
                        .duties())
                .isEmpty();
        assertThat(matrix(DutySelection.ALL.agency("bdbp gia lai")).duties()).isNotEmpty();
    }

    @Test
    void aClusterOfWhichNobodyIsSaidToTakeCareHasNoRowsButItsRegulation() {
        DutyMatrix matrix = matrix(DutySelection.ALL.cluster("Lao Bảo"));
        assertThat(matrix.duties()).isEmpty();
        assertThat(matrix.cluster().orElseThrow().regulations().stream().map(DocumentSummary::number))
                .containsExactly(Optional.of("2073/QĐ-UBND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so tttt gia lai",
                "STTTT Gia Lai",
                "Sở TT&TT Gia Lai",
                "Sở Thông tin và Truyền thông tỉnh Gia Lai",
                "SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH GIA LAI",
                "so-tttt-gia-lai"
            })
    void anAgencyIsFoundByAnyOfItsNames(String name) {
        DutyMatrix matrix = matrix(DutySelection.ALL.agency(name));
        assertThat(matrix.agency().orElseThrow().iri()).endsWith("/co-quan/so-tttt-gia-lai");
        // II.3, III.3.1 to III.3.6, and those in which others do it together with the department
        assertThat(sections(matrix)).contains("II.3", "III.3.1", "III.3.6").doesNotContain("III.1", "IV.3");
        assertThat(matrix.merelyNamed()).isPositive();
    }

    @Test
    void whatAnAgencyLeadsComesFirstAndWhereItOnlyHelpsLast() {
        DutyMatrix matrix = matrix(DutySelection.ALL.agency("so tttt gia lai"));
        List<Boolean> partner = matrix.duties().stream()
                .map(duty -> DutyMatrix.part(duty, matrix.agency().orElseThrow())
                        .orElseThrow()
                        .partner())
                .toList();
        assertThat(sections(matrix).get(0)).isEqualTo("III.3.1");
        assertThat(partner).isSorted().contains(true, false);
    }

    @ParameterizedTest
    @CsvSource({"lead, LEAD", "chủ trì, LEAD", "chu tri, LEAD", "CT, LEAD", "ph, COORDINATE", "Monitor, MONITOR"})
    void aRoleIsFoundByAnyOfItsNames(String typed, DutyRole role) {
        assertThat(DutyRole.of(typed)).contains(role);
    }

    @Test
    void anUnknownRoleIsNone() {
        assertThat(DutyRole.of("chủ")).isEmpty();
    }

    @Test
    void aRoleIsThatOfTheAgencyAskedFor() {
        DutyMatrix led = matrix(DutySelection.ALL.agency("so tttt gia lai").role(DutyRole.LEAD));
        assertThat(sections(led)).containsExactly("III.3.1");
        assertThat(sections(matrix(DutySelection.ALL.role(DutyRole.LEAD))))
                .contains("III.3.1", "III.4.1")
                .doesNotContain("III.3.5");
    }

    @Test
    void issuerYearAndDaySelectDocuments() {
        assertThat(matrix(DutySelection.ALL.issuer("Gia Lai").year(2023)).duties())
                .hasSize(52);
        assertThat(matrix(DutySelection.ALL.year(2024)).duties()).isEmpty();
        assertThat(matrix(DutySelection.ALL.issuer("Quảng Trị")).duties()).isEmpty();
        assertThat(matrix(DutySelection.ALL.asOf(LocalDate.of(2023, 3, 8))).duties())
                .isEmpty();
        assertThat(matrix(DutySelection.ALL.asOf(LocalDate.of(2023, 3, 9))).duties())
                .hasSize(52);
    }

    @Test
    void successorsAreDerivedAndTheDocumentsWordsStay() {
        DutySelection customs = DutySelection.ALL.agency("Cục Hải quan Gia Lai – Kon Tum");
        assertThat(matrix(customs).successors()).isEmpty();
        assertThat(matrix(customs.asOf(LocalDate.of(2024, 12, 31))).successors())
                .doesNotContainKey("https://w3id.org/cancu/co-quan/cuc-hai-quan-gia-lai-kon-tum");
        DutyMatrix later = matrix(customs.asOf(LocalDate.of(2026, 1, 1)));
        assertThat(names(later.duties().get(0).agencies())).anyMatch(name -> name.startsWith("Cục Hải quan"));
        Successor successor = later.successors()
                .get("https://w3id.org/cancu/co-quan/cuc-hai-quan-gia-lai-kon-tum")
                .get(0);
        assertThat(successor.body().name().vi()).isEqualTo("Chi cục Hải quan khu vực XIV");
        assertThat(successor.since()).contains("2025");
        assertThat(successor.sources()).isNotEmpty();
        assertThat(successor.pattern()).isFalse();
    }

    @Test
    void whatIsOnlyKnownOfSuchBodiesEverywhereIsCalledAPattern() {
        List<Successor> successors = matrix(
                        DutySelection.ALL.agency("so tttt gia lai").asOf(LocalDate.of(2026, 1, 1)))
                .successors()
                .get("https://w3id.org/cancu/co-quan/so-tttt-gia-lai");
        assertThat(successors)
                .extracting(successor -> successor.body().name().vi())
                .containsExactly(
                        "Sở Khoa học và Công nghệ tỉnh Gia Lai", "Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai");
        assertThat(successors)
                .allMatch(Successor::pattern)
                .allMatch(successor -> successor.since().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1191/QĐ-TTg, CITED", "43/KH-UBND Quảng Trị 2024, REPORT"})
    void aDocumentWhoseOwnTextWasNotReadHasNoTasks(String typed, DutyMatrix.Reading reading) {
        DutyMatrix matrix = matrix(DutySelection.ALL.document(typed));
        assertThat(matrix.duties()).isEmpty();
        assertThat(matrix.reading()).contains(reading);
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIsNear() {
        assertThatThrownBy(() -> matrix(DutySelection.ALL.document("517/KH-UBND")))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.diagnostic().code()).isEqualTo(Code.UNKNOWN_NUMBER);
                    assertThat(error.diagnostic().hint(Fixture.VI)).contains("516/KH-UBND");
                });
        assertThatThrownBy(() -> matrix(DutySelection.ALL.agency("Bộ đội biên phòng tỉnh")))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.diagnostic().code()).isEqualTo(Code.AMBIGUOUS_NAME);
                    assertThat(error.diagnostic().message(Fixture.VI)).contains("bch-bdbp-gia-lai", "btl-bdbp");
                });
    }

    /** Every row says what to type to see its quote, and that shows this quote and no other task's. */
    @Test
    void everyRowOpensItsQuote() {
        Why why = new Why(Fixture.Shipped.DATA);
        Set<String> operands = new HashSet<>();
        for (Duty duty : plan().duties()) {
            assertThat(operands.add(duty.why())).isTrue();
            String[] words = duty.why().split(" ");
            Answer.Table table = why.explain(
                    words[0], Optional.of(words).filter(two -> two.length > 1).map(two -> two[1]), Optional.empty());
            List<String> columns = table.columns().stream().map(Column::name).toList();
            List<List<Cell>> tasks = table.rows().stream()
                    .filter(row -> row.get(columns.indexOf("predicate")).plain().contains("#responsibility-"))
                    .toList();
            assertThat(tasks)
                    .as(duty.why())
                    .hasSize(duty.agencies().size()
                            + duty.partners().size()
                            + duty.otherParties().size());
            assertThat(tasks).allSatisfy(row -> {
                assertThat(row.get(columns.indexOf("predicate")).plain()).isEqualTo(duty.iri());
                assertThat(row.get(columns.indexOf("quote")).plain())
                        .isEqualTo(duty.quotes().get(0).exact());
            });
        }
        assertThat(operands).contains("516/KH-UBND III.3.1", "516/KH-UBND III.9");
    }

    @Test
    void theOntologyHasTheSameRoles() {
        Labels labels = new Labels(new Facts(Fixture.Shipped.DATA));
        Facts.reading(Fixture.Shipped.DATA, () -> {
            for (DutyRole role : DutyRole.values()) {
                assertThat(labels.of(role.concept())).contains(role.label());
            }
            return null;
        });
        assertThat(DutyRole.values())
                .extracting(role -> role.abbreviation().vi())
                .doesNotHaveDuplicates();
        assertThat(DutyRole.values())
                .extracting(role -> role.abbreviation().en())
                .doesNotHaveDuplicates();
    }

    /** The inventory was made by hand from the plan's text. */
    @Test
    void theMatrixIsThatOfTheInventoryMadeByHand() throws IOException {
        assumeTrue(Files.exists(INVENTORY), "no inventory of the source texts beside the project: " + INVENTORY);
        JsonArray entries = JsonParser.parseString(Files.readString(INVENTORY))
                .getAsJsonObject()
                .getAsJsonArray("responsibilities_003");
        DutyMatrix plan = plan();
        List<String> misses = new ArrayList<>();
        for (JsonElement element : entries) {
            JsonObject entry = element.getAsJsonObject();
            String ref = entry.get("ref").getAsString();
            Optional<Duty> row = plan.duties().stream()
                    .filter(duty -> duty.quotes().get(0).start()
                                    <= entry.get("offset").getAsInt()
                            && duty.quotes().get(0).end() > entry.get("offset").getAsInt())
                    .findFirst();
            if (row.isEmpty()) {
                misses.add(ref + ": no row");
                continue;
            }
            Duty duty = row.get();
            miss(misses, ref + " agencies", plain(strings(entry, "agencies")), plain(names(duty.agencies())));
            miss(
                    misses,
                    ref + " partners",
                    strings(entry, "partners").size(),
                    duty.partners().size());
            miss(
                    misses,
                    ref + " role",
                    entry.get("role").getAsString(),
                    duty.roles().get(0).code());
            miss(
                    misses,
                    ref + " deadline",
                    entry.get("deadline").isJsonNull(),
                    duty.deadline().isEmpty());
            miss(
                    misses,
                    ref + " cluster",
                    entry.get("cluster").isJsonNull(),
                    duty.about().isEmpty());
            miss(
                    misses,
                    ref + " modality",
                    entry.get("modality").getAsString().equals("đề nghị"),
                    duty.modality() == Modality.REQUESTED);
        }
        misses.forEach(System.out::println);
        assertThat(entries).hasSize(52);
        assertThat(misses).filteredOn(miss -> !miss.contains(" partners")).isEmpty();
        assertThat(misses).hasSizeLessThanOrEqualTo(52 / 20);
    }

    private static void miss(List<String> misses, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            misses.add(what + ": expected " + expected + ", found " + found);
        }
    }

    /** The inventory adds to the name of a group whose it is. */
    private static Set<String> plain(Set<String> names) {
        return names.stream()
                .map(name -> Folding.slug(name).replaceFirst("(-cua)?(-tinh(-gia-lai)?)?$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> strings(JsonObject entry, String key) {
        return StreamSupport.stream(entry.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
