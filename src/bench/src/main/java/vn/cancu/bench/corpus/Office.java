package vn.cancu.bench.corpus;

import java.util.List;
import java.util.Optional;

/**
 * An office that numbers documents.
 *
 * @param register its place in IRIs, such as {@code ubnd-gia-lai}
 * @param label the full name, such as {@code Ủy ban nhân dân tỉnh Gia Lai}
 * @param names as it is called where its documents are cited; the first is the usual one
 * @param letterhead lines at the top of its documents
 * @param symbol in numbers, such as {@code UBND}
 * @param place before the date, such as {@code Gia Lai}
 * @param signature lines above the name of who signs
 * @param province slug, where it belongs to one
 * @param provinceName such as {@code Gia Lai}
 */
record Office(
        String register,
        String label,
        List<String> names,
        List<String> letterhead,
        String symbol,
        String place,
        List<String> signature,
        Optional<String> province,
        Optional<String> provinceName) {

    Office {
        names = List.copyOf(names);
        letterhead = List.copyOf(letterhead);
        signature = List.copyOf(signature);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an office without a name: " + register);
        }
    }
}
