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

    String around(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
