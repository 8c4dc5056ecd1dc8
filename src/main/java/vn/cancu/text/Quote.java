package vn.cancu.text;

/**
 * The passage that proves a statement, with a little of what stands before and after it, so that it can be found again
 * (Web Annotation: TextQuoteSelector and TextPositionSelector in one).
 *
 * @param span offsets in the source's text, UTF-16 units
 * @param exact the characters at those offsets, unchanged
 * @param prefix up to {@value #CONTEXT} characters before
 * @param suffix up to {@value #CONTEXT} characters after
 */
public record Quote(Span span, String exact, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    /** The quote that stands at {@code span} of {@code text}. */
    public static Quote of(String text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && to > span.end() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return new Quote(span, span.of(text), text.substring(from, span.start()), text.substring(span.end(), to));
    }
}
