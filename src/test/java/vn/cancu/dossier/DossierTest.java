package vn.cancu.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.query.Duty;
import vn.cancu.query.DutyRole;
import vn.cancu.query.DutySelection;
import vn.cancu.query.Origin;
import vn.cancu.store.Corpus;

/** Over what ships with the program. */
class DossierTest {
    private static final String PLAN = Iris.BASE + "vb/ubnd-gia-lai/ke-hoach/2023/516";
    private static final Library LIBRARY = Library.of(shipped());

    private static DatasetGraph shipped() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(data, () -> {
            Corpus.bundled().forEach(source -> GraphUtil.addInto(data.getGraph(source.name()), source.graph()));
            GraphUtil.addInto(data.getGraph(Iris.AUTHORITY), Corpus.authority());
            GraphUtil.addInto(data.getGraph(Iris.DERIVED), DerivedFacts.of(data.getUnionGraph()));
        });
        return data;
    }

    private static Dossier.OfDocument plan() {
        return (Dossier.OfDocument) LIBRARY.open(PLAN).orElseThrow();
    }

    /** What a document's page lists is what the matrix lists, deadlines as printed, roles and parties included. */
    @Test
    void aDocumentsTasksAreThoseOfItsMatrix() {
        List<Duty> page = plan().duties().shown().stream().map(QuotedDuty::duty).toList();
        List<Duty> matrix = LIBRARY.duties()
                .matrix(DutySelection.ALL.document("516/KH-UBND"))
                .duties();
        assertThat(page).usingRecursiveComparison().ignoringFields("why").isEqualTo(matrix);
        assertThat(plan().duties().total()).isEqualTo(matrix.size());
    }

    @Test
    void aTaskHasItsWordsWithinThoseAroundThem() {
        assertThat(plan().duties().shown()).allSatisfy(quoted -> {
            assertThat(quoted.quotes()).hasSize(quoted.duty().quotes().size());
            assertThat(quoted.quotes().get(0).exact())
                    .isEqualTo(quoted.duty().quotes().get(0).exact());
            assertThat(quoted.quotes().get(0).iri()).contains("#evidence-");
        });
        assertThat(plan().duties().shown())
                .anyMatch(quoted -> !quoted.quotes().get(0).suffix().isEmpty());
    }

    @Test
    void anAgencyHasItsOwnTasksApartFromThoseOfOthers() {
        Dossier.OfAgency agency = (Dossier.OfAgency)
                LIBRARY.open(Iris.BASE + "co-quan/so-tttt-gia-lai").orElseThrow();
        assertThat(agency.duties().shown()).isNotEmpty().allMatch(quoted -> quoted.duty().agencies().stream()
                .anyMatch(body -> body.iri().equals(agency.subject().iri())));
        assertThat(agency.duties().shown())
                .anyMatch(quoted -> quoted.duty().roles().contains(DutyRole.LEAD));
    }

    /** The same facts are known from the same places on pages and by {@code why}. */
    @Test
    void whereAFactComesFromIsSaid() {
        assertThat(plan().subject().statements())
                .filteredOn(statement -> statement.property().endsWith("date_document"))
                .isNotEmpty()
                .allMatch(statement -> statement.origin() == Origin.READ);
        Subject cluster = LIBRARY.open(Iris.BASE + "cum/lao-bao").orElseThrow().subject();
        assertThat(cluster.statements())
                .filteredOn(statement -> statement.property().endsWith("clusterKind"))
                .isNotEmpty()
                .allMatch(statement -> statement.origin() == Origin.AUTHORITY
                        && !statement.sources().isEmpty());
        assertThat(plan().subject().statements())
                .filteredOn(statement -> statement.property().endsWith("#based_on"))
                .isNotEmpty()
                .allMatch(statement -> statement.origin() == Origin.DERIVED);
    }
}
