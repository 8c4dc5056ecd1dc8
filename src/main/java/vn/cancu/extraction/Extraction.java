package vn.cancu.extraction;

import java.util.List;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.SourceKind;

/** All that one source says. */
public record Extraction(
        SourceDocument source,
        SourceKind kind,
        DocumentDescription document,
        List<Citation> citations,
        List<Responsibility> responsibilities,
        List<Diagnostic> diagnostics) {

    public Extraction {
        citations = List.copyOf(citations);
        responsibilities = List.copyOf(responsibilities);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same of a source of which the user says what it is. */
    public Extraction as(SourceKind declared) {
        return new Extraction(source, declared, document, citations, responsibilities, diagnostics);
    }
}
