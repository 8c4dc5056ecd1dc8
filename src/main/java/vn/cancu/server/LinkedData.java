package vn.cancu.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.dossier.Dossier;
import vn.cancu.graph.Iris;
import vn.cancu.query.Shorthand;

/**
 * The IRIs of the graph at their own paths: for people a page, for programs the triples, whichever they ask for by
 * {@code Accept} or {@code ?format=}.
 */
final class LinkedData {
    /** What the paths of things begin with; {@code ontology/README.md} tells what each holds. */
    static final List<String> FOLDERS = List.of(
            "vb",
            "nguon",
            "co-quan",
            "dia-danh",
            "cum",
            "do-thi",
            "vai-tro",
            "hien-trang",
            "ket-qua",
            "ly-do",
            "cach-goi",
            "loai-nguon",
            "nhiem-vu",
            "tinh-chat",
            "loai-cum",
            "cap-co-quan",
            "loai-van-ban",
            "loai-co-quan",
            "loai-cua-khau",
            "ten-luat",
            "tinh-trang");

    static final String HTML = "text/html";

    private final ReadingRoom room;
    private final ServerLimits limits;

    LinkedData(ReadingRoom room, ServerLimits limits) {
        this.room = room;
        this.limits = limits;
    }

    Reply get(Ask ask) {
        String iri = Iris.BASE + ask.path().substring(1);
        Optional<ResultFormat> triples = negotiate(ask);
        return room.reply(
                        ask,
                        triples.map(ResultFormat::mediaType).orElse(HTML),
                        generation -> triples.isPresent()
                                ? triples(generation.library().describe(iri), triples.get(), limits)
                                : page(ask, generation, iri))
                .with("Vary", "Accept");
    }

    /**
     * The format that a client wants triples in; nothing where it would rather have a page.
     *
     * @throws UserError NOT_ACCEPTABLE
     */
    static Optional<ResultFormat> negotiate(Ask ask) {
        String offer = HTML + ", " + ResultFormat.offer(true);
        Optional<String> named = ask.given("format");
        if (named.isPresent()) {
            return named.get().equals("html")
                    ? Optional.empty()
                    : Optional.of(ResultFormat.named(named.get(), true)
                            .orElseThrow(() -> UserError.of(Code.NOT_ACCEPTABLE, Location.NONE, offer)));
        }
        double page = ResultFormat.quality(ask.accept(), HTML);
        Optional<ResultFormat> best = ResultFormat.negotiate(ask.accept(), true);
        if (best.isEmpty() && page == 0) {
            throw UserError.of(Code.NOT_ACCEPTABLE, Location.NONE, offer);
        }
        return best.filter(format -> ResultFormat.quality(ask.accept(), format.bareType()) > page);
    }

    private static Reply page(Ask ask, ServedGeneration generation, String iri) {
        Dossier dossier = generation.library().open(iri).orElseThrow(LinkedData::unknown);
        return of(ask, dossier)
                .alternate("text/turtle", ask.path() + "?format=ttl")
                .alternate("application/ld+json", ask.path() + "?format=jsonld")
                .add(otherFormats(ask))
                .reply();
    }

    private static Page of(Ask ask, Dossier dossier) {
        if (dossier instanceof Dossier.OfDocument document) {
            return DocumentPage.of(ask, document);
        }
        if (dossier instanceof Dossier.OfAgency agency) {
            return AgencyPage.of(ask, agency);
        }
        if (dossier instanceof Dossier.OfPlace place) {
            return PlacePage.of(ask, place);
        }
        if (dossier instanceof Dossier.OfCluster cluster) {
            return ClusterPage.of(ask, cluster);
        }
        if (dossier instanceof Dossier.OfSource source) {
            return SourcePage.of(ask, source);
        }
        return ThingPage.of(ask, (Dossier.OfThing) dossier);
    }

    static Html otherFormats(Ask ask) {
        Tongue tongue = Tongue.of(ask);
        String path = ask.here().split("\\?", 2)[0];
        return Html.of("p", "files formats")
                .add(
                        Html.of("span").add(tongue.say("Dữ liệu của trang này", "The data of this page")),
                        Html.of("a", "button")
                                .with("href", path + "?format=ttl")
                                .add("Turtle"),
                        Html.of("a", "button")
                                .with("href", path + "?format=jsonld")
                                .add("JSON-LD"));
    }

    static UserError unknown() {
        return UserError.of(Code.PAGE_NOT_FOUND, Location.NONE);
    }

    /** A graph for programs, wherever they run. */
    static Reply triples(Graph graph, ResultFormat format, ServerLimits limits) {
        if (graph.isEmpty()) {
            throw unknown();
        }
        graph.getPrefixMapping().setNsPrefixes(Shorthand.PREFIXES);
        Chunks body = new Chunks(limits.query().answerBytes());
        RDFWriter.source(graph).format(format.triples()).output(body);
        return Reply.of(format.mediaType(), body)
                .with("Cache-Control", "no-cache")
                .with("Access-Control-Allow-Origin", "*")
                .with("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
