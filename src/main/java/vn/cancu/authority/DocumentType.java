package vn.cancu.authority;

import java.util.List;

/**
 * A type of document.
 *
 * @param slug its place in IRIs, such as {@code ke-hoach}
 * @param label the type word as documents print it in mid-sentence with a capital, such as {@code Kế hoạch}
 * @param labelEn in English
 * @param altLabels other type words that mean the same type, such as {@code Văn bản} for an official letter
 * @param codes abbreviations in numbers, the usual one first ({@code KH}; {@code CTr}; empty for Công văn)
 * @param ontologyClass local name of the class in {@code cancu:}, such as {@code Plan}
 * @param byTerm true where the National Assembly or the Party numbers it by term, never by year
 */
public record DocumentType(
        String slug,
        String label,
        String labelEn,
        List<String> altLabels,
        List<String> codes,
        String ontologyClass,
        boolean byTerm) {

    public DocumentType {
        altLabels = List.copyOf(altLabels);
        codes = List.copyOf(codes);
    }
}
