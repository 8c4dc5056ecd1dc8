package vn.cancu.bench.corpus;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How a text names another document.
 *
 * @param words from the type word to the issuer
 * @param iri of the document that these words mean
 * @param number as printed, empty for a law cited by name
 * @param issuer as printed, empty where none is
 */
record Citing(Reference reference, String words, String iri, String number, String issuer) {

    /** Whether the corpus has a text of the document under that IRI: not of a law that is told by its name and year. */
    boolean held() {
        return reference.cited().ordinal() != Act.OUTSIDE
                && iri.equals(reference.cited().iri());
    }

    /** One law in five is cited by its name and date alone, as was usual before 2020. */
    static Citing of(Reference reference, SplittableRandom random) {
        Act act = reference.cited();
        if (act.series() == Series.LAW) {
            String day = " ngày " + longDay(act.date());
            if (random.nextInt(5) == 0) {
                String iri = "https://w3id.org/cancu/vb/luat/" + Ascii.slug(act.subject()) + "/"
                        + act.date().getYear();
                return new Citing(reference, "Luật " + act.subject() + day, iri, "", "");
            }
            return new Citing(
                    reference, "Luật " + act.subject() + " số " + act.number() + day, act.iri(), act.number(), "");
        }
        Office office = act.office();
        String name = office.names().get(random.nextInt(office.names().size()));
        String day = random.nextInt(3) == 0 ? shortDay(act.date()) : longDay(act.date());
        String words = act.series().type() + " số " + act.number() + " ngày " + day + " của " + name;
        return new Citing(reference, words, act.iri(), act.number(), name);
    }

    /** {@code 07 tháng 9 năm 2015}: a zero before days below ten and the first two months (Decree 30/2020/NĐ-CP). */
    static String longDay(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return String.format(Locale.ROOT, "%02d tháng %s năm %d", day.getDayOfMonth(), month, day.getYear());
    }

    /** {@code 07/9/2015}. */
    static String shortDay(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return String.format(Locale.ROOT, "%02d/%s/%d", day.getDayOfMonth(), month, day.getYear());
    }

    /** With the first letter as inside a sentence. */
    static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
