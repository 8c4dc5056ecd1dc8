package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.citation.Role;
import vn.cancu.dossier.Dossier;
import vn.cancu.dossier.Relation;
import vn.cancu.graph.Terms;
import vn.cancu.query.Certainty;
import vn.cancu.query.DocumentSummary;

/** {@code /vb/…}: everything that is known of a document. */
final class DocumentPage {
    /** Relations between documents have sections of their own. */
    private static final Set<String> ARROWS = Stream.of(
                    Terms.CITES,
                    Terms.BASED_ON,
                    Terms.REPORTED_BASIS,
                    Terms.IMPLEMENTS,
                    Terms.REPORTED_IMPLEMENTS,
                    Terms.FOLLOWS,
                    Terms.ESTABLISHES,
                    Terms.FUNDED_BY,
                    Terms.AMENDS,
                    Terms.REPEALS)
            .map(org.apache.jena.graph.Node::getURI)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private final Dossier.OfDocument dossier;
    private final DocumentSummary document;
    private final Tongue tongue;
    private final Parts parts;

    private DocumentPage(Dossier.OfDocument dossier, Tongue tongue) {
        this.dossier = dossier;
        this.document = dossier.summary();
        this.tongue = tongue;
        this.parts = new Parts(tongue);
    }

    static Page of(Ask ask, Dossier.OfDocument dossier) {
        Tongue tongue = Tongue.of(ask);
        DocumentPage page = new DocumentPage(dossier, tongue);
        page.write();
        return Page.of(ask, Things.name(dossier.summary(), tongue))
                .data(DocumentData.of(dossier))
                .add(page.head(), page.parts.html());
    }

    private void write() {
        identity();
        status();
        relations("can-cu", tongue.say("Căn cứ pháp lý", "Legal bases"), dossier.does(Role.LEGAL_BASIS));
        relations("thuc-hien", tongue.say("Thực hiện", "Implements"), dossier.does(Role.IMPLEMENTS));
        implementedBy();
        relations(
                "dua-vao",
                tongue.say("Văn bản lấy làm căn cứ", "Documents that rest on it"),
                dossier.undergoes(Role.LEGAL_BASIS));
        others();
        duties();
        made();
        received();
        sources();
    }

    // ---- head

    private Html head() {
        Html head = Html.of("header", "subject")
                .add(Html.of("p", "marks").add(known()), Html.of("h1").add(Things.name(document, tongue)));
        if (document.number().isPresent()) {
            head.add(document.title()
                    .map(title -> Html.of("p", "title").with("lang", "vi").add(title))
                    .orElseGet(Html::several));
        }
        List<String> parts = new ArrayList<>();
        document.issuer().map(tongue::say).ifPresent(parts::add);
        document.issueDate().map(tongue::day).ifPresent(parts::add);
        String path =
                Address.of(document.iri()).map(address -> address.substring(1)).orElse("");
        return head.add(
                Html.of("p", "aside").add(String.join(" · ", parts)),
                Html.of("p", "ways")
                        .add(
                                Html.of("a", "button")
                                        .with("href", tongue.link(Address.with(Section.TRACE.path(), "document", path)))
                                        .add(tongue.say("Truy căn cứ", "Trace")),
                                " ",
                                dossier.duties().total() == 0
                                        ? Html.several()
                                        : Html.of("a", "button")
                                                .with(
                                                        "href",
                                                        tongue.link(
                                                                Address.with(Section.MATRIX.path(), "document", path)))
                                                .add(tongue.say("Ma trận trách nhiệm", "Responsibility matrix"))));
    }

    /** Whether anybody has read it. */
    private Html known() {
        if (!dossier.identified()) {
            return Marks.mark("unresolved", tongue.say("chưa xác định được văn bản", "document not identified"), "");
        }
        if (!dossier.texts().isEmpty()) {
            return Marks.mark("stated", tongue.say("đã đọc toàn văn", "read in full"), "");
        }
        if (!dossier.reports().isEmpty()) {
            return Marks.mark(
                    "reported",
                    tongue.say("chỉ biết qua tin", "known from a report only"),
                    tongue.say("Chưa ai đọc chính văn bản này", "Nobody has read the document itself"));
        }
        return Marks.mark(
                "kind",
                tongue.say("chưa đọc, chỉ được nhắc đến", "not read, only referred to"),
                tongue.say("Chưa ai đọc chính văn bản này", "Nobody has read the document itself"));
    }

    private void section(String id, String title, int count, Object... body) {
        parts.counted(id, title, count, body);
    }

    /** A section of what follows from citations, and says so where not all of them were read. */
    private void related(String id, String title, int count, Object... body) {
        Dossier.Some<?> made = dossier.made();
        Dossier.Some<?> received = dossier.received();
        if (!made.isPart() && !received.isPart()) {
            section(id, title, count, body);
            return;
        }
        String read = tongue.number(made.shown().size() + received.shown().size());
        String all = tongue.number(made.total() + received.total());
        parts.atLeast(
                id,
                title,
                count,
                Html.several(body),
                Html.of("p", "absent")
                        .add(tongue.say(
                                "Chỉ tính trong " + read + " viện dẫn đầu của " + all + "; có thể còn nữa.",
                                "Within the first " + read + " citations of " + all + " only; there may be more.")));
    }

    // ---- what it is

    private void identity() {
        section(
                "nhan-dien",
                tongue.say("Nhận diện", "Identity"),
                -1,
                StatementList.of(
                        dossier.subject().statements(), statement -> !ARROWS.contains(statement.property()), tongue),
                conflict(),
                Html.of("p", "aside")
                        .add(
                                tongue.say("Địa chỉ bền: ", "Lasting address: "),
                                Html.of("code", "hash").add(document.iri())));
    }

    private Html conflict() {
        List<String> dates = Stream.concat(
                        dossier.subject().values(Terms.DATE),
                        dossier.received().shown().stream().flatMap(entry -> entry.statedDate().stream()))
                .distinct()
                .sorted()
                .toList();
        boolean agree = dates.stream()
                .allMatch(date -> dates.stream().allMatch(other -> other.startsWith(date) || date.startsWith(other)));
        return agree
                ? Html.several()
                : Html.of("p", "warning")
                        .add(tongue.say("Các nguồn ghi ngày khác nhau: ", "Sources disagree about the date: ")
                                + String.join(
                                        ", ", dates.stream().map(tongue::day).toList())
                                + ".");
    }

    private void status() {
        List<Relation> changes = new ArrayList<>(dossier.undergoes(Role.AMENDS));
        List<Relation> ends = dossier.undergoes(Role.REPEALS);
        Html events = Html.of("ol", "events");
        for (Dossier.Event event : dossier.events()) {
            events.add(Html.of("li").add(event(event)));
        }
        changes.forEach(relation -> events.add(Html.of("li").add(change(relation, Role.AMENDS))));
        ends.forEach(relation -> events.add(Html.of("li").add(change(relation, Role.REPEALS))));
        boolean any = !dossier.events().isEmpty() || !changes.isEmpty() || !ends.isEmpty();
        related(
                "hieu-luc",
                tongue.say("Hiệu lực", "Validity"),
                any ? dossier.events().size() + changes.size() + ends.size() : 0,
                any
                        ? events
                        : Html.of("p", "absent")
                                .add(tongue.say(
                                        "Không nêu: chưa nguồn nào nói văn bản này còn hiệu lực hay không.",
                                        "Not stated: no source says whether this document is in force.")));
    }

    private Html event(Dossier.Event event) {
        Html line = Html.several(
                Html.of("strong")
                        .add(event.date()
                                .map(tongue::day)
                                .orElseGet(() -> tongue.say("không rõ ngày", "date not known"))),
                " – ",
                tongue.say(event.status()));
        event.by().ifPresent(by -> line.add(tongue.say(" theo ", " by "), Things.document(by, tongue)));
        line.add(
                " ",
                event.sources().isEmpty()
                        ? Marks.of(event.origin(), tongue)
                        : Html.of("span", "aside")
                                .add(
                                        tongue.say("(theo ", "(from "),
                                        StatementList.sources(event.sources(), tongue),
                                        ")"));
        event.note().ifPresent(note -> line.add(Html.of("span", "under").add(tongue.say(note))));
        return line;
    }

    private Html change(Relation relation, Role role) {
        return Html.several(
                Html.of("strong").add(CitationTables.role(role, true, tongue)),
                " ",
                Things.document(relation.other(), tongue),
                " ",
                Marks.of(relation.certainty(), tongue),
                Quotes.onDemand(relation.quotes(), tongue));
    }

    // ---- what it does, and what is done to it

    private void relations(String id, String title, List<Relation> relations) {
        if (!relations.isEmpty()) {
            related(id, title, relations.size(), CitationTables.relations(relations, true, tongue));
        } else if (id.equals("can-cu")) {
            related(id, title, 0, Html.of("p", "absent").add(unread(tongue)));
        }
    }

    private String unread(Tongue tongue) {
        return dossier.texts().isEmpty()
                ? tongue.say(
                        "Chưa biết: chưa ai đọc chính văn bản này.", "Not known: nobody has read the document itself.")
                : tongue.say("Không nêu căn cứ nào.", "It states no legal basis.");
    }

    /** What says so itself, what is reported, and what follows stand apart. */
    private void implementedBy() {
        List<Relation> all = dossier.undergoes(Role.IMPLEMENTS);
        List<Dossier.Inferred> inferred = dossier.inferred().shown();
        if (all.isEmpty() && inferred.isEmpty()) {
            return;
        }
        List<Object> body = new ArrayList<>();
        for (Certainty certainty : List.of(Certainty.STATED, Certainty.REPORTED)) {
            List<Relation> alike = all.stream()
                    .filter(relation -> relation.certainty() == certainty)
                    .toList();
            if (!alike.isEmpty()) {
                body.add(Html.of("h3").add(Marks.of(certainty, tongue), " ", apart(certainty)));
                body.add(CitationTables.relations(alike, false, tongue));
            }
        }
        if (!inferred.isEmpty()) {
            body.add(Html.of("h3").add(Marks.of(Certainty.INFERRED, tongue), " ", apart(Certainty.INFERRED)));
            Html list = Html.of("ul", "relations");
            inferred.forEach(one -> list.add(Html.of("li")
                    .add(
                            Things.document(one.document(), tongue),
                            Html.of("span", "under")
                                    .add(tongue.say("qua ", "through "), Things.document(one.through(), tongue)))));
            body.add(list);
            if (dossier.inferred().isPart()) {
                body.add(Html.of("p", "absent")
                        .add(tongue.say("Còn nữa; xem cây truy vết.", "There are more; see the trace.")));
            }
        }
        related(
                "trien-khai",
                tongue.say("Được triển khai bởi", "Implemented by"),
                all.size() + inferred.size(),
                body.toArray());
    }

    private String apart(Certainty certainty) {
        return switch (certainty) {
            case STATED -> tongue.say("Văn bản tự nói là thực hiện", "Documents that say so themselves");
            case REPORTED -> tongue.say("Theo tin đưa", "As reported");
            case INFERRED -> tongue.say("Suy ra qua văn bản khác", "Inferred through another document");
        };
    }

    /** Further roles, one section for all. */
    private void others() {
        List<Object> body = new ArrayList<>();
        int count = 0;
        for (Role role : List.of(Role.ESTABLISHES, Role.FOLLOWS, Role.FUNDS, Role.AMENDS, Role.REPEALS)) {
            List<Relation> does = dossier.does(role);
            if (!does.isEmpty()) {
                body.add(Html.of("h3").add(capital(CitationTables.role(role, false, tongue))));
                body.add(CitationTables.relations(does, true, tongue));
            }
            // Amendment and repeal stand under validity.
            List<Relation> undergoes =
                    role == Role.AMENDS || role == Role.REPEALS ? List.of() : dossier.undergoes(role);
            if (!undergoes.isEmpty()) {
                body.add(Html.of("h3").add(capital(CitationTables.role(role, true, tongue))));
                body.add(CitationTables.relations(undergoes, true, tongue));
            }
            count += does.size() + undergoes.size();
        }
        if (count > 0) {
            related("quan-he-khac", tongue.say("Quan hệ khác", "Other relations"), count, body.toArray());
        }
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(tongue.locale()) + words.substring(1);
    }

    // ---- every statement, in the order of the text

    private void duties() {
        Dossier.Some<vn.cancu.dossier.QuotedDuty> duties = dossier.duties();
        if (duties.total() > 0) {
            section(
                    "nhiem-vu",
                    tongue.say("Nhiệm vụ giao cho các cơ quan", "Tasks given to agencies"),
                    duties.total(),
                    DutyTable.of(duties.shown(), false, true, tongue),
                    parts.rest(duties));
        }
    }

    private void made() {
        if (dossier.made().total() > 0) {
            section(
                    "vien-dan",
                    tongue.say("Nói gì về văn bản khác", "What it says of other documents"),
                    dossier.made().total(),
                    CitationTables.made(dossier.made().shown(), tongue),
                    parts.rest(dossier.made()));
        }
    }

    private void received() {
        if (dossier.received().total() > 0) {
            section(
                    "duoc-dan",
                    tongue.say("Được nhắc đến ở đâu", "Where it is referred to"),
                    dossier.received().total(),
                    CitationTables.received(dossier.received().shown(), tongue),
                    parts.rest(dossier.received()));
        }
    }

    private void sources() {
        Optional<Html> texts = list(tongue.say("Toàn văn", "Text"), dossier.texts());
        Optional<Html> reports = list(tongue.say("Tin, bài", "Reports"), dossier.reports());
        if (texts.isPresent() || reports.isPresent()) {
            section(
                    "nguon",
                    tongue.say("Nguồn", "Sources"),
                    dossier.texts().size() + dossier.reports().size(),
                    Html.of("dl", "facts").add(texts.orElseGet(Html::several), reports.orElseGet(Html::several)));
        }
    }

    private Optional<Html> list(String title, List<vn.cancu.query.Cell> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Html values = Html.of("div").add(Html.of("dt").add(title));
        cells.forEach(cell -> values.add(Html.of("dd").add(Things.of(cell, tongue))));
        return Optional.of(values);
    }
}
