package vn.cancu.query;

/** Ways to set off words on a terminal that has colours. */
enum Ansi {
    BOLD("1"),
    DIM("2"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private final String code;

    Ansi(String code) {
        this.code = code;
    }

    /** Each word on its own, so that lines can be broken between words. */
    String around(String text) {
        String on = "\u001b[" + code + "m";
        String off = "\u001b[0m";
        return on + text.replace(" ", off + " " + on) + off;
    }

    /** Where the code ends that begins at {@code start}; {@code start} where none does. */
    static int end(String text, int start) {
        if (!text.startsWith("\u001b[", start)) {
            return start;
        }
        int end = text.indexOf('m', start);
        return end < 0 ? start : end + 1;
    }
}
