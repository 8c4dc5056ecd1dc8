package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.dossier.Holdings;
import vn.cancu.dossier.Library;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentSummary;

/** What a page without a subject offers to begin with: documents, agencies and clusters that the graph has. */
final class Starts {
    private static final long PATIENCE = 500;
    private static final int MOST = 12;

    private Starts() {}

    /** Documents that were read or reported, then those that most others cite. */
    static Html documents(Library library, Section section, Tongue tongue) {
        Optional<Holdings> holdings = library.holdings(PATIENCE);
        List<DocumentSummary> known = new ArrayList<>();
        holdings.ifPresent(held -> {
            known.addAll(held.read());
            held.sources().stream()
                    .flatMap(source -> source.document().stream())
                    .forEach(known::add);
        });
        List<DocumentSummary> cited = holdings.map(Holdings::cited).orElse(List.of()).stream()
                .filter(document -> !known.contains(document))
                .limit(MOST)
                .toList();
        Html html = Html.several();
        add(
                html,
                tongue.say("Đã đọc hoặc có tin đưa", "Read or reported"),
                known.stream().distinct().limit(MOST).toList(),
                section,
                tongue);
        if (section != Section.MATRIX) {
            add(html, tongue.say("Được viện dẫn nhiều nhất", "Most cited"), cited, section, tongue);
        }
        return html;
    }

    private static void add(Html html, String title, List<DocumentSummary> documents, Section section, Tongue tongue) {
        if (documents.isEmpty()) {
            return;
        }
        Html list = Html.of("ul", "relations");
        for (DocumentSummary document : documents) {
            list.add(Html.of("li")
                    .add(
                            Html.of("a", "document")
                                    .with("href", tongue.link(address(section, "document", document.iri())))
                                    .add(Things.name(document, tongue)),
                            " ",
                            Html.of("span", "aside")
                                    .add(document.issuer().map(tongue::say).orElse("")),
                            Things.title(document)));
        }
        html.add(Html.of("section").add(Html.of("h2").add(title), list));
    }

    /** Agencies with most tasks. */
    static Html agencies(Library library, Tongue tongue) {
        return cells(
                tongue.say("Theo cơ quan", "By agency"),
                "agency",
                library.holdings(PATIENCE).map(Holdings::agencies).orElse(List.of()).stream()
                        .limit(MOST * 2L)
                        .toList(),
                tongue);
    }

    static Html clusters(Library library, Tongue tongue) {
        return cells(tongue.say("Theo cụm thông tin", "By cluster"), "cluster", library.clusters(MOST), tongue);
    }

    private static Html cells(String title, String parameter, List<Cell> cells, Tongue tongue) {
        if (cells.isEmpty()) {
            return Html.several();
        }
        Html list = Html.of("ul", "things many");
        cells.forEach(cell -> list.add(Html.of("li")
                .add(Html.of("a")
                        .with("href", tongue.link(address(Section.MATRIX, parameter, cell.plain())))
                        .add(cell.text(tongue.locale())))));
        return Html.of("section").add(Html.of("h2").add(title), list);
    }

    /** A page of the site about a thing, by its path. */
    static String address(Section section, String parameter, String iri) {
        return Address.with(
                section.path(),
                parameter,
                Address.of(iri).map(address -> address.substring(1)).orElse(iri));
    }
}
