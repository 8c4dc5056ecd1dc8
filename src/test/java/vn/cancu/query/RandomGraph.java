package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;

/**
 * A graph of invented documents, as crooked as graphs get: cycles, documents that cite themselves, inverse and reported
 * citations, several citations and several quotes for one relation, documents without number, date or issuer, or with
 * two of them, one number in several provinces and years, issuers in no province or in two; citations that may mean
 * several documents; tasks of several agencies, in several roles, with agencies as their own partners, in two graphs, of no
 * document or of two, of groups and of what has no class. Citations state dates, numbers and issuers that agree with
 * the document or with one another, or do not.
 */
public final class RandomGraph {
    private static final String PREFIXES = """
            @base <https://w3id.org/cancu/> .
            @prefix cancu: <https://w3id.org/cancu/ontology#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final int PROVINCES = 5;
    private static final int YEARS = 3;
    private static final List<String> ROLES = List.of(
            "implements",
            "implements",
            "implements",
            "legal-basis",
            "legal-basis",
            "legal-basis",
            "amends",
            "repeals",
            "mentions",
            "follows");
    private static final List<String> SYMBOLS = List.of("KH-UBND", "QĐ-UBND", "QD-UBND");

    private static final List<String> BODIES = List.of(
            "ubnd-tinh-0",
            "ubnd-tinh-1",
            "ubnd-tinh-2",
            "ubnd-tinh-3",
            "ubnd-tinh-4",
            "nhom-so-nganh",
            "chua-ro-la-gi");
    private static final List<String> TASK_ROLES = List.of("lead", "lead", "coordinate", "report", "implement");

    private static final List<String> STATED_NUMBERS = List.of(
            "22/2020/TT-BTTTT",
            "07/2021/NĐ-CP",
            "7/2022",
            "15/KH-UBND",
            "8/3021/QĐ-TTg",
            "x/2021/QH15",
            "12/1998/QH10");
    private static final List<String> STATED_ISSUERS = List.of(
            "UBND tỉnh 0",
            "ubnd TỈNH 1",
            "Chủ tịch Ủy ban nhân dân Tỉnh 1",
            "Ủy ban nhân dân Tỉnh 2",
            "tỉnh",
            "Văn phòng 3",
            "Bộ Y tế");

    private final Random random;
    /** Of what was added later, so that a seed's other facts stay what they were. */
    private final Random more;

    private final List<String> documents = new ArrayList<>();

    private RandomGraph(long seed) {
        this.random = new Random(seed);
        this.more = new Random(~seed);
    }

    /** The same for the same seed. */
    public static DatasetGraph of(long seed) {
        return new RandomGraph(seed).data();
    }

    private DatasetGraph data() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        StringBuilder trig = new StringBuilder(PREFIXES);
        authority(trig);
        int sources = 6 + random.nextInt(6);
        for (int source = 0; source < sources; source++) {
            source(trig, "nguon/%016x".formatted(source));
        }
        for (int source = 0; source < sources; source++) {
            later(trig, "nguon/%016x".formatted(source));
        }
        Txn.executeWrite(data, () -> {
            RDFParser.fromString(trig.toString(), Lang.TRIG).parse(data);
            GraphUtil.addInto(data.getGraph(Iris.DERIVED), DerivedFacts.of(data.getUnionGraph()));
        });
        return data;
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private void authority(StringBuilder trig) {
        trig.append("<do-thi/authority> {\n");
        for (int i = 0; i < PROVINCES; i++) {
            trig.append("<dia-danh/tinh-%1$d> a cancu:Province ; skos:prefLabel \"Tỉnh %1$d\"@vi ; ".formatted(i)
                    + "dcterms:identifier \"tinh-%d\" ".formatted(i % 4));
            trig.append(once(3) ? "" : "; cancu:landBorder true ");
            trig.append(once(2) ? "; cancu:validFrom \"2021-07-01\"^^xsd:date " : "");
            trig.append(once(3) ? "; cancu:validUntil \"2022-06-30\"^^xsd:date " : "")
                    .append(".\n");
            trig.append("<co-quan/ubnd-tinh-%1$d> a cancu:Agency ; skos:prefLabel \"UBND tỉnh %1$d\"@vi ".formatted(i));
            trig.append(once(5) ? "" : "; cancu:province <dia-danh/tinh-%d> ".formatted(i));
            trig.append(i == 1 ? "; cancu:province <dia-danh/tinh-3> " : "");
            trig.append(once(5) ? "; cancu:province <dia-danh/tinh-%d> ".formatted(random.nextInt(PROVINCES)) : "")
                    .append(".\n");
        }
        trig.append("<co-quan/nhom-so-nganh> a cancu:AgencyGroup ; skos:prefLabel \"Các sở, ngành\"@vi .\n");
        registers(trig);
        trig.append("<loai-van-ban/ke-hoach> skos:prefLabel \"Kế hoạch\"@vi , \"Plan\"@en .\n");
        trig.append("<loai-van-ban/quyet-dinh> skos:prefLabel \"Quyết định\"@vi , \"Decision\"@en .\n");
        int count = 15 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            document(trig, i);
        }
        for (int i = 0; i < 4; i++) {
            trig.append("<%s#event-%d> a cancu:StatusEvent ; cancu:statusOf <%1$s> ; cancu:status <tinh-trang/%s> "
                    .formatted(any(), i, once(3) ? "in-force" : "replaced"));
            trig.append(once(4) ? "" : "; dcterms:date %s ".formatted(date()));
            trig.append(once(2) ? "; cancu:causedBy <%s> ".formatted(any()) : "")
                    .append(".\n");
        }
        trig.append("}\n");
    }

    private String date() {
        return date(random);
    }

    private static String date(Random of) {
        int year = 2020 + of.nextInt(YEARS);
        return switch (of.nextInt(5)) {
            case 0 -> "\"%d\"^^xsd:gYear".formatted(year);
            case 1 -> "\"%d-%02d\"^^xsd:gYearMonth".formatted(year, 1 + of.nextInt(12));
            default -> "\"%d-%02d-%02d\"^^xsd:date".formatted(year, 1 + of.nextInt(12), 1 + of.nextInt(28));
        };
    }

    private void document(StringBuilder trig, int i) {
        int office = random.nextInt(PROVINCES);
        int year = 2020 + random.nextInt(YEARS);
        boolean plan = random.nextBoolean();
        String type = plan ? "ke-hoach" : "quyet-dinh";
        String iri = "vb/ubnd-tinh-%d/%s/%d/%d".formatted(office, type, year, i);
        documents.add(iri);
        trig.append("<%s> a cancu:Document ".formatted(iri));
        trig.append(once(10) ? ", cancu:UnidentifiedDocument " : "");
        trig.append(once(6) ? "" : "; eli:type_document <loai-van-ban/%s> ".formatted(type));
        for (int numbers = once(6) ? 0 : once(10) ? 2 : 1; numbers > 0; numbers--) {
            trig.append("; eli:number \"%s%d/%s\" "
                    .formatted(
                            once(8) ? "0" : "", 1 + random.nextInt(4), SYMBOLS.get(plan ? 0 : 1 + random.nextInt(2))));
        }
        for (int dates = once(4) ? 0 : once(8) ? 2 : 1; dates > 0; dates--) {
            trig.append("; eli:date_document %s ".formatted(date()));
        }
        for (int issuers = once(5) ? 0 : once(6) ? 2 : 1; issuers > 0; issuers--) {
            trig.append("; eli:passed_by <co-quan/ubnd-tinh-%d> "
                    .formatted(issuers == 1 ? office : random.nextInt(PROVINCES)));
        }
        for (int registers = more.nextInt(3); registers > 0; registers--) {
            trig.append("; cancu:register <co-quan/ubnd-tinh-%d> ".formatted(more.nextInt(PROVINCES + 2)));
        }
        trig.append(once(6) ? "; cancu:issuerStated \"Ủy ban nhân dân\" " : "");
        for (int titles = random.nextInt(3); titles > 0; titles--) {
            trig.append("; dcterms:title \"Trích yếu %d\"@vi ".formatted(random.nextInt(30)));
        }
        trig.append(".\n");
    }

    /** Names of the offices in whose registers documents are; the last has none of its own. */
    private static void registers(StringBuilder trig) {
        trig.append("""
                <co-quan/ubnd> a cancu:AgencyKind ; skos:prefLabel "Ủy ban nhân dân"@vi ; skos:altLabel "UBND" .
                <co-quan/chu-tich> cancu:signsInRegisterOf <co-quan/ubnd> ; skos:altLabel "Chủ tịch" .
                <co-quan/ubnd-tinh-1> cancu:agencyKind <co-quan/ubnd> .
                <co-quan/ubnd-tinh-2> cancu:agencyKind <co-quan/ubnd> ; <http://www.w3.org/2000/01/rdf-schema#label> "Bộ Y"@en .
                <co-quan/ubnd-tinh-3> skos:altLabel "Văn phòng"@vi , "Office"@en .
                <co-quan/ubnd-tinh-5> skos:altLabel "Sở Y tế"@vi .
                """);
    }

    private String any() {
        return documents.get(random.nextInt(documents.size()));
    }

    private void source(StringBuilder trig, String source) {
        trig.append("<%s> {\n<%1$s> a cancu:Source ".formatted(source));
        trig.append(once(3) ? "" : "; dcterms:identifier \"%s.txt\" ".formatted(source.substring(20)));
        trig.append("; cancu:textOf <%s> .\n".formatted(any()));
        origin(trig, source);
        String cited = any();
        int citations = 4 + random.nextInt(20);
        for (int i = 0; i < citations; i++) {
            // Now and then the same two again, or a document and itself.
            cited = once(4) ? cited : any();
            String role = ROLES.get(random.nextInt(ROLES.size()));
            String citation = "%s#citation-%d".formatted(source, i);
            trig.append(("<%s> a cancu:Citation ; cancu:citing <%s> ; cancu:cited <%s> ; cancu:role <vai-tro/%s> ; "
                            + "cancu:inverse %b ; cancu:standing <hien-trang/%s> ; cancu:matchStatus <ket-qua/resolved> ")
                    .formatted(citation, any(), cited, role, once(5), once(4) ? "reported" : "stated"));
            stated(trig);
            trig.append(".\n");
            for (int quotes = once(5) ? 2 : 1; quotes > 0; quotes--) {
                int start = random.nextInt(40);
                evidence(trig, source, citation, start, start + 1 + random.nextInt(3));
            }
        }
        trig.append("}\n");
    }

    /** Citations of which it is not known what they cite, and tasks. */
    private void later(StringBuilder trig, String source) {
        trig.append("<%s> {\n".formatted(source));
        for (int i = 0; i < 5; i++) {
            String citation = "%s#doubt-%d".formatted(source, i);
            boolean ambiguous = more.nextBoolean();
            trig.append(("<%s> a cancu:Citation ; cancu:citing <%s> ; cancu:cited <%s> ; cancu:role <vai-tro/%s> ; "
                            + "cancu:inverse %b ; cancu:standing <hien-trang/%s> ; cancu:matchStatus <ket-qua/%s> ")
                    .formatted(
                            citation,
                            laterAny(),
                            laterAny(),
                            ROLES.get(more.nextInt(ROLES.size())),
                            more.nextInt(3) == 0,
                            more.nextInt(3) == 0 ? "reported" : "stated",
                            ambiguous ? "ambiguous" : "unresolved"));
            trig.append(more.nextInt(4) == 0 ? "" : "; cancu:matchReason \"no-%d\" ".formatted(more.nextInt(3)));
            for (int candidates = ambiguous ? more.nextInt(4) : 0; candidates > 0; candidates--) {
                trig.append("; cancu:candidate <%s> ".formatted(laterAny()));
            }
            trig.append(".\n");
            for (int quotes = 1 + more.nextInt(2); quotes > 0; quotes--) {
                int start = more.nextInt(40);
                evidence(trig, source, citation, start, start + 1 + more.nextInt(3));
            }
        }
        for (int i = 0; i < 8; i++) {
            // Now and then a task of another source, which that one may describe as well, or one of no source.
            String home = more.nextInt(6) > 0 ? source : "nguon/%016x".formatted(more.nextInt(6));
            String task = more.nextInt(12) > 0
                    ? "%s#responsibility-%d".formatted(home, more.nextInt(9))
                    : "viec-%d".formatted(more.nextInt(3));
            trig.append("<%s> a cancu:Responsibility ".formatted(task));
            for (int assigning = more.nextInt(8) == 0 ? 0 : more.nextInt(8) == 0 ? 2 : 1; assigning > 0; assigning--) {
                trig.append("; cancu:assignedBy <%s> ".formatted(laterAny()));
            }
            parties(trig, "agency", more.nextInt(4), BODIES, "co-quan/");
            parties(trig, "partner", more.nextInt(4), BODIES, "co-quan/");
            parties(trig, "responsibilityRole", more.nextInt(3), TASK_ROLES, "nhiem-vu/");
            trig.append(".\n");
        }
        trig.append("}\n");
    }

    private void parties(StringBuilder trig, String property, int count, List<String> names, String path) {
        for (int i = 0; i < count; i++) {
            trig.append("; cancu:%s <%s%s> ".formatted(property, path, names.get(more.nextInt(names.size()))));
        }
    }

    private String laterAny() {
        return documents.get(more.nextInt(documents.size()));
    }

    private void stated(StringBuilder trig) {
        trig.append(more.nextInt(3) == 0 ? "" : "; cancu:statedDate %s ".formatted(date(more)));
        trig.append(more.nextInt(3) > 0 ? "" : "; cancu:statedNumber \"%s\" ".formatted(one(STATED_NUMBERS)));
        trig.append(more.nextInt(3) > 0 ? "" : "; cancu:statedIssuer \"%s\" ".formatted(one(STATED_ISSUERS)));
    }

    private String one(List<String> of) {
        return of.get(more.nextInt(of.size()));
    }

    /** Where a source is from: now and then nothing is known, or two things; a report identifies a document for itself. */
    private void origin(StringBuilder trig, String source) {
        for (int kinds = more.nextInt(3); kinds > 0; kinds--) {
            trig.append(
                    "<%s> cancu:sourceKind <loai-nguon/%s> .\n".formatted(source, one(List.of("copy", "news-report"))));
        }
        for (int addresses = more.nextInt(3); addresses > 0; addresses--) {
            trig.append("<%s> cancu:url <https://example.vn/%d> .\n".formatted(source, more.nextInt(50)));
        }
        for (int days = more.nextInt(3); days > 0; days--) {
            trig.append("<%s> cancu:retrieved \"2024-01-%02d\"^^xsd:date .\n".formatted(source, 1 + more.nextInt(28)));
        }
        if (more.nextBoolean()) {
            String document = documents.get(more.nextInt(documents.size()));
            trig.append(
                    ("<%1$s> cancu:reportsOn <%2$s> .\n<%1$s#citation-0-0> a cancu:Citation ; cancu:citing <%1$s> ; "
                                    + "cancu:cited <%2$s> ; cancu:role <vai-tro/reports> ; cancu:inverse false ; "
                                    + "cancu:standing <hien-trang/reported> ; cancu:matchStatus <ket-qua/resolved> ")
                            .formatted(source, document));
            stated(trig);
            trig.append(".\n");
            evidence(trig, source, source + "#citation-0-0", 100, 200);
        }
    }

    private static void evidence(StringBuilder trig, String source, String citation, int start, int end) {
        trig.append(("<%1$s> cancu:evidence <%2$s#evidence-%3$d-%4$d> .\n"
                        + "<%2$s#evidence-%3$d-%4$d> a cancu:Evidence ; oa:exact \"trích %3$d–%4$d\" ; oa:start %3$d ; "
                        + "oa:end %4$d ; oa:hasSource <%2$s> .\n")
                .formatted(citation, source, start, end));
    }
}
