package vn.cancu.server;

import java.util.List;
import vn.cancu.dossier.Dossier;
import vn.cancu.graph.Terms;

/** {@code /cum/…}: an information cluster; {@code /cum}: all of them. */
final class ClusterPage {
    private ClusterPage() {}

    static Page of(Ask ask, Dossier.OfCluster dossier) {
        Tongue tongue = Tongue.of(ask);
        String title = tongue.say(dossier.subject().label());
        String governed = Terms.cancu("governedBy").getURI();
        return Page.of(ask, title)
                .in(Section.CLUSTERS)
                .add(
                        Html.of("header", "subject")
                                .add(
                                        Html.of("p", "marks")
                                                .add(Marks.mark(
                                                        "kind",
                                                        tongue.say("Cụm thông tin", "Information cluster"),
                                                        "")),
                                        Html.of("h1").add(title)),
                        answers(dossier, tongue),
                        duties(dossier, tongue, 2),
                        Html.of("h2").add(tongue.say("Được biết thêm", "What else is known")),
                        StatementList.of(
                                dossier.subject().statements(),
                                statement -> !statement.property().equals(governed),
                                tongue));
    }

    static Page all(Ask ask, List<Dossier.OfCluster> clusters) {
        Tongue tongue = Tongue.of(ask);
        String title = tongue.say("Cụm thông tin ở cửa khẩu", "Information clusters at border gates");
        Page page = Page.of(ask, title)
                .in(Section.CLUSTERS)
                .add(
                        Html.of("h1").add(title),
                        Html.of("p", "lead")
                                .add(
                                        tongue.say(
                                                "Mỗi cụm ở cửa khẩu nào, thuộc loại gì, chạy theo quy chế nào, ai vận hành. “Không nêu” nghĩa là chưa nguồn nào nói, không phải là không có.",
                                                "At which gate each cluster is, of which kind, under which regulation, and who runs it. “Not stated” means that no source says so, not that there is none.")));
        if (clusters.isEmpty()) {
            return page.add(Html.of("div", "empty")
                    .add(Html.of("p").add(tongue.say("Dữ liệu không có cụm nào.", "The data has no cluster."))));
        }
        for (Dossier.OfCluster cluster : clusters) {
            String iri = cluster.subject().iri();
            page.add(Html.of("article", "cluster")
                    .with("id", iri.substring(iri.lastIndexOf('/') + 1))
                    .add(
                            Html.of("h2")
                                    .add(Things.link(
                                            iri, tongue.say(cluster.subject().label()), tongue)),
                            answers(cluster, tongue),
                            duties(cluster, tongue, 3)));
        }
        return page;
    }

    /** Gate, kind, regulation: said plainly, or that it is not stated. */
    private static Html answers(Dossier.OfCluster cluster, Tongue tongue) {
        Html gate = Html.of("dd");
        if (cluster.gate().isPresent()) {
            gate.add(Things.link(
                    cluster.gate().get().iri(), tongue.say(cluster.gate().get().label()), tongue));
            cluster.gate()
                    .get()
                    .all(Terms.PROVINCE)
                    .forEach(province -> gate.add(Html.of("span", "under").add(Things.of(province.value(), tongue))));
        } else {
            gate.add(Marks.notStated(tongue));
        }
        Html regulation = Html.of("dd");
        if (cluster.regulations().isEmpty()) {
            regulation.add(Marks.notStated(tongue));
        }
        cluster.regulations()
                .forEach(one -> regulation.add(Html.of("div", "regulation").add(regulation(one, tongue))));
        return Html.of("dl", "facts")
                .add(
                        Html.of("div").add(Html.of("dt").add(tongue.say("Cửa khẩu", "Border gate")), gate),
                        Html.of("div")
                                .add(
                                        Html.of("dt").add(tongue.say("Loại", "Kind")),
                                        Html.of("dd")
                                                .add(cluster.kind()
                                                        .map(kind -> Things.of(kind, tongue))
                                                        .orElseGet(() -> Marks.notStated(tongue)))),
                        Html.of("div").add(Html.of("dt").add(tongue.say("Quy chế", "Regulation")), regulation));
    }

    private static Html regulation(Dossier.Regulation regulation, Tongue tongue) {
        Html one = Html.several(Things.document(regulation.document(), tongue));
        regulation
                .statement()
                .filter(statement -> !statement.sources().isEmpty())
                .ifPresent(statement -> one.add(
                        " ",
                        Html.of("span", "aside")
                                .add(
                                        tongue.say("(theo ", "(from "),
                                        StatementList.sources(statement.sources(), tongue),
                                        ")")));
        regulation
                .establishedBy()
                .forEach(relation -> one.add(
                        Html.of("span", "under")
                                .add(
                                        tongue.say("ban hành theo ", "established by "),
                                        Things.document(relation.other(), tongue),
                                        " ",
                                        Marks.of(relation.certainty(), tongue)),
                        Quotes.onDemand(relation.quotes(), tongue)));
        return one;
    }

    private static Html duties(Dossier.OfCluster cluster, Tongue tongue, int level) {
        Html heading = Html.of("h" + level)
                .add(tongue.say("Ai vận hành, ai được giao việc", "Who runs it, who has a task there"));
        if (cluster.duties().total() == 0) {
            return Html.several(
                    heading,
                    Html.of("p", "absent")
                            .add(tongue.say(
                                    "Không nêu: chưa nguồn nào nói cơ quan nào có việc ở cụm này.",
                                    "Not stated: no source says which agency has a task at this cluster.")));
        }
        return Html.several(heading, DutyTable.of(cluster.duties().shown(), true, true, tongue));
    }
}
