package vn.cancu.query;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;

/** A trace as JSON, apart from {@link TraceWriter}, which needs no library. */
final class TraceJson {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private TraceJson() {}

    static String of(Trace trace) {
        JsonObject object = new JsonObject();
        object.add("document", trace.document().map(TraceJson::plain).orElse(JsonNull.INSTANCE));
        JsonArray candidates = new JsonArray();
        trace.candidates().forEach(candidate -> candidates.add(plain(candidate)));
        object.add("candidates", candidates);
        object.add("implementedBy", nodes(trace.implementedBy()));
        object.add("restsOn", nodes(trace.restsOn()));
        object.add("implements", nodes(trace.implemented()));
        return GSON.toJson(object) + "\n";
    }

    private static JsonArray nodes(List<TraceNode> nodes) {
        JsonArray array = new JsonArray();
        for (TraceNode node : nodes) {
            JsonArray quotes = new JsonArray();
            for (Passage quote : node.quotes()) {
                JsonObject object = new JsonObject();
                object.addProperty("exact", quote.exact());
                object.addProperty("source", quote.source());
                object.addProperty("start", quote.start());
                object.addProperty("end", quote.end());
                quotes.add(object);
            }
            array.add(node(
                    node.document(),
                    new JsonPrimitive(node.role().code()),
                    new JsonPrimitive(node.standing().code()),
                    quotes,
                    nodes(node.children())));
        }
        return array;
    }

    /** A document outside the trees. */
    private static JsonElement plain(DocumentSummary document) {
        return node(document, JsonNull.INSTANCE, JsonNull.INSTANCE, new JsonArray(), new JsonArray());
    }

    private static JsonObject node(
            DocumentSummary document, JsonElement role, JsonElement standing, JsonArray quotes, JsonArray children) {
        JsonObject object = new JsonObject();
        object.addProperty("iri", document.iri());
        object.add("number", text(document.number()));
        object.add("type", text(document.type().map(Bilingual::vi)));
        object.add("issueDate", text(document.issueDate()));
        object.add("issuer", text(document.issuer().map(Bilingual::vi)));
        object.add("title", text(document.title()));
        object.add("role", role);
        object.add("standing", standing);
        object.add("quotes", quotes);
        object.add("children", children);
        return object;
    }

    private static JsonElement text(Optional<String> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }
}
