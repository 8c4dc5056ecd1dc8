package vn.cancu.server;

import vn.cancu.query.Catalogue;

/** {@code /cau-hoi}: all questions by theme. */
final class QuestionList {
    private final Catalogue catalogue;

    QuestionList(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Reply get(Ask ask) {
        Tongue tongue = Tongue.of(ask);
        String title = tongue.say("Câu hỏi có sẵn", "Questions ready to be asked");
        return Page.of(ask, title)
                .in(Section.QUESTIONS)
                .add(
                        Html.of("h1").add(title),
                        Html.of("p", "lead")
                                .add(
                                        tongue.say(
                                                "Mỗi câu hỏi trả về một bảng có đoạn trích, tải được về Excel, và cho xem câu SPARQL đứng sau.",
                                                "Each question gives a table with quotes that can be downloaded for Excel, and shows the SPARQL behind it.")),
                        QuestionCards.of(catalogue, 2, tongue))
                .reply();
    }
}
