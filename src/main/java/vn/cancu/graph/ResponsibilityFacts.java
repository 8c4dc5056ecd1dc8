package vn.cancu.graph;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.responsibility.Responsibility;

/** The tasks that a document gives to bodies. */
final class ResponsibilityFacts {
    private ResponsibilityFacts() {}

    /** @param document that assigns them */
    static void write(
            SourceGraph graph, Node document, CitationFacts citations, List<Responsibility> responsibilities) {
        for (Responsibility responsibility : responsibilities) {
            Node node = graph.mint("responsibility", responsibility.quote().span());
            graph.add(node, Terms.TYPE, Terms.RESPONSIBILITY);
            graph.add(node, Terms.ASSIGNED_BY, document);
            if (!responsibility.section().isEmpty()) {
                graph.add(node, Terms.SECTION, SourceGraph.string(responsibility.section()));
            }
            responsibility
                    .agencies()
                    .forEach(
                            name -> graph.add(node, Terms.HAS_AGENCY, graph.agencyNamed(name, responsibility.quote())));
            graph.add(node, Terms.AGENCY_STATED, SourceGraph.bool(responsibility.agencyStated()));
            responsibility
                    .roles()
                    .forEach(role -> graph.add(node, Terms.RESPONSIBILITY_ROLE, Iris.responsibilityRole(role)));
            responsibility.roles().stream()
                    .findFirst()
                    .ifPresent(role -> graph.add(node, Terms.MAIN_ROLE, Iris.responsibilityRole(role)));
            responsibility
                    .partners()
                    .forEach(name -> graph.add(node, Terms.PARTNER, graph.agencyNamed(name, responsibility.quote())));
            responsibility
                    .otherParties()
                    .forEach(party -> graph.add(
                            node, relation(party.relation()), graph.agencyNamed(party.name(), responsibility.quote())));
            graph.add(
                    node,
                    Terms.TASK,
                    SourceGraph.string(task(responsibility.quote().exact())));
            graph.add(node, Terms.MODALITY, Iris.modality(responsibility.modality()));
            graph.add(
                    node,
                    Terms.DEADLINE,
                    responsibility.deadline().map(Words::line).map(SourceGraph::string));
            graph.add(
                    node,
                    Terms.DEADLINE_DATE,
                    responsibility.deadlineDate().map(day -> NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
            graph.add(
                    node, Terms.DEADLINE_PERIOD, responsibility.deadlinePeriod().map(SourceGraph::string));
            // That a plan's tasks are about the plan goes without saying.
            responsibility.cited().stream()
                    .map(citations::cited)
                    .filter(cited -> !cited.equals(document))
                    .forEach(cited -> graph.add(node, Terms.ABOUT, cited));
            responsibility.about().forEach(slug -> graph.add(node, Terms.ABOUT, Iris.clusterOrGate(slug)));
            graph.add(node, Terms.EVIDENCED_BY, graph.evidence(responsibility.quote()));
        }
    }

    /** The passage in one line, without the mark that opens a bullet. */
    private static String task(String passage) {
        return Words.line(passage).replaceFirst("^[-–—•+*] *", "");
    }

    private static Node relation(String relation) {
        return switch (relation) {
            case "report-to" -> Terms.REPORT_TO;
            case "report-via" -> Terms.REPORT_VIA;
            case "directed-by" -> Terms.DIRECTED_BY;
            case "advises" -> Terms.ADVISES;
            case "recipient" -> Terms.BENEFICIARY;
            default -> throw new IllegalStateException("relation " + relation);
        };
    }
}
