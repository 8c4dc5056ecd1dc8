package vn.cancu.query;

import java.util.Optional;

/**
 * A parameter of a question.
 *
 * @param name as typed on the command line and in the API, such as {@code document}
 * @param type what may be typed
 * @param required true where the question makes no sense without it
 * @param defaultValue used where none is given
 * @param label for forms and messages
 * @param example a value that the graph of the project answers
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        Optional<String> defaultValue,
        Bilingual label,
        String example) {

    /** The SPARQL variable: {@code _document_iri} where required, {@code __year_integer} where optional. */
    public String variable() {
        return (required ? "_" : "__") + name + "_" + type.suffix();
    }
}
