package vn.cancu.server;

/** The box for whatever one looks for. */
final class SearchBox {
    private SearchBox() {}

    /** For the head of a page. */
    static Html small(String words, Tongue tongue) {
        return box("search small", "tim", words, tongue);
    }

    /** For the first page and that of results. */
    static Html large(String words, Tongue tongue) {
        return box("search large", "tim-kiem", words, tongue);
    }

    private static Html box(String styleClass, String id, String words, Tongue tongue) {
        Html form = Html.of("form", styleClass)
                .with("method", "get")
                .with("action", "/tra-cuu")
                .with("role", "search");
        if (tongue.isEnglish()) {
            form.add(
                    Html.of("input").with("type", "hidden").with("name", "lang").with("value", "en"));
        }
        return form.add(
                Html.of("label", "unseen")
                        .with("for", id)
                        .add(tongue.say(
                                "Tìm văn bản, số ký hiệu, cơ quan, địa danh",
                                "Find documents, numbers, agencies, places")),
                Html.of("input")
                        .with("type", "search")
                        .with("id", id)
                        .with("name", "q")
                        .with("value", words)
                        .with(
                                "placeholder",
                                tongue.say(
                                        "1191 qd ttg, Sở TTTT Gia Lai, Lệ Thanh …",
                                        "1191 qd ttg, Sở TTTT Gia Lai, Lệ Thanh …"))
                        .with("autocomplete", "off"),
                Html.of("button").add(tongue.say("Tìm", "Search")));
    }
}
