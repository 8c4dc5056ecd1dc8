package vn.cancu.authority;

import java.util.List;

/**
 * A type of document.
 *
 * @param slug its place in IRIs, such as {@code ke-hoach}
 * @param label the type word as documents print it in mid-sentence with a capital, such as {@code Kế hoạch}
 * @param labelEn in English
 * @param altLabels other type words that mean the same type, such as {@code Văn bản} for an official letter; longest first
 * @param codes abbreviations in numbers, the usual one first ({@code KH}; {@code CTr}; empty for a law). One code may
 *     belong to several types: the type word decides
 * @param ontologyClass local name of the class in {@code cancu:}, such as {@code Plan}
 * @param series slug of the type in whose series it is numbered: {@code chuong-trinh} for a {@code Chương trình phối
 *     hợp}; else its own
 * @param byTerm true where the National Assembly numbers it by legislature, never by year; Party documents are numbered
 *     by term whatever their type
 * @param examples numbers of documents of this type
 * @param counterExamples numbers that look like it and are not
 */
public record DocumentType(
        String slug,
        String label,
        String labelEn,
        List<String> altLabels,
        List<String> codes,
        String ontologyClass,
        String series,
        boolean byTerm,
        List<String> examples,
        List<String> counterExamples) {

    public DocumentType {
        altLabels = List.copyOf(altLabels);
        codes = List.copyOf(codes);
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }
}
