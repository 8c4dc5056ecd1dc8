package vn.cancu.query;

import java.util.Arrays;
import java.util.Locale;

/** How an answer is best shown. */
public enum View {
    TABLE,
    TREE,
    MATRIX,
    TIMELINE;

    /** The name in headers and in the API: {@code table}, {@code tree}, {@code matrix}, {@code timeline}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static View of(String code) {
        return Arrays.stream(values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("view " + code));
    }
}
