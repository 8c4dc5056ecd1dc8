package vn.cancu.extraction;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Match;
import vn.cancu.citation.Mention;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.Quote;
import vn.cancu.text.Stated;

/**
 * The JSON form of an {@link Extraction}: one object, every field always present, {@code null} where the source states
 * nothing. Offsets count UTF-16 units of the text as it was read, from zero, end exclusive.
 */
public final class ExtractionJson {
    private static final String BASE = "https://w3id.org/cancu/";

    private final JsonWriter json;

    private ExtractionJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * Writes one object and a line end.
     *
     * @param extraction what to write
     * @param language of the diagnostics' messages
     * @param indented over many lines for a reader, or on one line for a stream of objects
     * @param out where to; neither flushed nor closed
     * @throws IOException where {@code out} throws one
     */
    public static void write(Extraction extraction, Locale language, boolean indented, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setSerializeNulls(true);
        json.setHtmlSafe(false);
        if (indented) {
            json.setIndent("  ");
        }
        new ExtractionJson(json).extraction(extraction, language);
        out.write('\n');
    }

    private void extraction(Extraction extraction, Locale language) throws IOException {
        json.beginObject();
        json.name("source").beginObject();
        json.name("file").value(extraction.source().file());
        json.name("sha256").value(extraction.source().sha256());
        json.name("characters").value(extraction.source().text().length());
        json.name("kind").value(extraction.kind().code());
        // Where a file came from is known to the database (SOURCES.tsv), never to the file itself.
        json.name("url").nullValue();
        json.endObject();
        document(extraction.document());
        json.name("citations").beginArray();
        for (Citation citation : extraction.citations()) {
            citation(citation);
        }
        json.endArray();
        json.name("responsibilities").beginArray();
        for (Responsibility responsibility : extraction.responsibilities()) {
            responsibility(responsibility);
        }
        json.endArray();
        json.name("diagnostics").beginArray();
        for (Diagnostic diagnostic : extraction.diagnostics()) {
            diagnostic(diagnostic, language);
        }
        json.endArray();
        json.endObject();
    }

    private void document(DocumentDescription document) throws IOException {
        json.name("document").beginObject();
        stated("type", document.type());
        stated("number", document.number());
        stated("issueDate", document.issueDate());
        stated("issuer", document.issuer());
        optional("province", document.province());
        stated("title", document.title());
        stated("signer", document.signer());
        stated("period", document.period());
        optional("iri", document.identity().map(ExtractionJson::iri));
        optional("provinceIri", document.territory().map(province -> BASE + "dia-danh/" + province.iri()));
        stated("signerCapacity", document.capacity());
        json.name("recipients").beginArray();
        for (Stated<String> recipient : document.recipients()) {
            json.value(recipient.value());
        }
        json.endArray();
        json.endObject();
    }

    private void citation(Citation citation) throws IOException {
        Mention mention = citation.mention();
        json.beginObject();
        quote(mention.quote());
        json.name("kind").value(mention.form().code());
        optional("number", mention.number().map(Mention.Numeral::text));
        optional("numberStart", mention.number().map(number -> number.span().start()));
        optional("numberEnd", mention.number().map(number -> number.span().end()));
        text("type", mention.type());
        optional("issueDate", mention.issueDate());
        optional("issuer", mention.issuer());
        stated("title", mention.title());
        optional("provision", mention.provision());
        json.name("role").value(citation.role().code());
        json.name("inverse").value(citation.inverse());
        json.name("standing").value(citation.standing().code());
        text("section", citation.section());
        index("nestedIn", citation.nestedIn());
        index("amends", citation.amends());
        match(citation.match());
        json.endObject();
    }

    private void index(String name, OptionalInt index) throws IOException {
        json.name(name);
        if (index.isPresent()) {
            json.value(index.getAsInt());
        } else {
            json.nullValue();
        }
    }

    private void match(Match match) throws IOException {
        String status;
        Optional<String> iri = Optional.empty();
        List<Match.Candidate> candidates = List.of();
        Optional<Match.Reason> reason = Optional.empty();
        if (match instanceof Match.Resolved resolved) {
            status = "resolved";
            iri = Optional.of(iri(resolved.identity()));
        } else if (match instanceof Match.Ambiguous ambiguous) {
            status = "ambiguous";
            candidates = ambiguous.candidates();
            reason = Optional.of(ambiguous.reason());
        } else if (match instanceof Match.Unresolved unresolved) {
            status = "unresolved";
            reason = Optional.of(unresolved.reason());
        } else {
            throw new IllegalArgumentException("match " + match);
        }
        json.name("match").beginObject();
        json.name("status").value(status);
        optional("iri", iri);
        json.name("candidates").beginArray();
        for (Match.Candidate candidate : candidates) {
            json.beginObject();
            json.name("iri").value(iri(candidate.identity()));
            json.name("number").value(candidate.number());
            optional("issuer", candidate.issuer());
            optional("issueDate", candidate.issueDate());
            json.endObject();
        }
        json.endArray();
        optional("reason", reason.map(Match.Reason::code));
        json.endObject();
    }

    private void responsibility(Responsibility responsibility) throws IOException {
        json.beginObject();
        quote(responsibility.quote());
        text("section", responsibility.section());
        strings("agencies", responsibility.agencies());
        json.name("agencyStated").value(responsibility.agencyStated());
        optional("role", responsibility.roles().stream().findFirst());
        strings("roles", responsibility.roles());
        strings("partners", responsibility.partners());
        json.name("otherParties").beginArray();
        for (Responsibility.OtherParty party : responsibility.otherParties()) {
            json.beginObject();
            json.name("name").value(party.name());
            json.name("relation").value(party.relation());
            json.endObject();
        }
        json.endArray();
        text("modality", responsibility.modality());
        optional("deadline", responsibility.deadline());
        optional("deadlineDate", responsibility.deadlineDate());
        optional("deadlinePeriod", responsibility.deadlinePeriod());
        json.name("cited").beginArray();
        for (int index : responsibility.cited()) {
            json.value(index);
        }
        json.endArray();
        strings("about", responsibility.about());
        json.endObject();
    }

    private void diagnostic(Diagnostic diagnostic, Locale language) throws IOException {
        json.beginObject();
        json.name("severity").value(diagnostic.severity().code());
        json.name("code").value(diagnostic.code().name());
        boolean placed = diagnostic.location().start() >= 0;
        json.name("start").value(placed ? diagnostic.location().start() : null);
        json.name("end").value(placed ? diagnostic.location().end() : null);
        json.name("message").value(diagnostic.message(language));
        json.endObject();
    }

    private void quote(Quote quote) throws IOException {
        json.name("start").value(quote.span().start());
        json.name("end").value(quote.span().end());
        json.name("quote").value(quote.exact());
    }

    /** Numbers as numbers, anything else by its text. */
    private void optional(String name, Optional<?> value) throws IOException {
        json.name(name);
        if (value.isEmpty()) {
            json.nullValue();
        } else if (value.get() instanceof Integer number) {
            json.value(number);
        } else {
            json.value(value.get().toString());
        }
    }

    private void stated(String name, Optional<? extends Stated<?>> value) throws IOException {
        optional(name, value.map(Stated::value));
    }

    private void text(String name, String value) throws IOException {
        optional(name, Optional.of(value).filter(some -> !some.isEmpty()));
    }

    private void strings(String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static String iri(DocumentIdentity identity) {
        return BASE + identity.path();
    }
}
