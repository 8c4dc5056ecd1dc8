package vn.cancu.query;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Role;

/**
 * A trace as JSON, apart from {@link TraceWriter}, which needs no library. It is written node by node, so that a bound on
 * the stream bounds the memory too.
 */
final class TraceJson {
    private final JsonWriter json;
    private final Deadline deadline = Deadline.kept();

    private TraceJson(Writer writer) {
        this.json = new JsonWriter(writer);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
    }

    /** In UTF-8, ended by a line feed; the stream stays open. */
    static void write(Trace trace, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new TraceJson(writer).trace(trace);
        writer.write('\n');
        writer.flush();
    }

    private void trace(Trace trace) throws IOException {
        json.beginObject().name("document");
        if (trace.document().isPresent()) {
            plain(trace.document().get());
        } else {
            json.nullValue();
        }
        json.name("candidates").beginArray();
        for (DocumentSummary candidate : trace.candidates()) {
            plain(candidate);
        }
        json.endArray();
        nodes("implementedBy", trace.implementedBy());
        nodes("restsOn", trace.restsOn());
        nodes("implements", trace.implemented());
        json.endObject().flush();
    }

    private void nodes(String name, List<TraceNode> nodes) throws IOException {
        json.name(name).beginArray();
        for (TraceNode node : nodes) {
            deadline.check();
            node(node.document(), Optional.of(node));
        }
        json.endArray();
    }

    /** A document outside the trees. */
    private void plain(DocumentSummary document) throws IOException {
        node(document, Optional.empty());
    }

    private void node(DocumentSummary document, Optional<TraceNode> place) throws IOException {
        json.beginObject().name("iri").value(document.iri());
        text("number", document.number());
        text("type", document.type().map(Bilingual::vi));
        text("issueDate", document.issueDate());
        text("issuer", document.issuer().map(Bilingual::vi));
        text("title", document.title());
        text("role", place.map(TraceNode::role).map(Role::code));
        text("standing", place.map(TraceNode::standing).map(Certainty::code));
        json.name("quotes").beginArray();
        for (Passage quote : place.map(TraceNode::quotes).orElse(List.of())) {
            json.beginObject()
                    .name("exact")
                    .value(quote.exact())
                    .name("source")
                    .value(quote.source())
                    .name("start")
                    .value(quote.start())
                    .name("end")
                    .value(quote.end())
                    .endObject();
        }
        json.endArray();
        nodes("children", place.map(TraceNode::children).orElse(List.of()));
        json.endObject();
    }

    private void text(String name, Optional<String> value) throws IOException {
        json.name(name).value(value.orElse(null));
    }
}
