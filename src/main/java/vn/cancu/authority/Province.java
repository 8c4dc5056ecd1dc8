package vn.cancu.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.PartialDate;

/**
 * A province or centrally-run city within its validity. A province that kept its name through the mergers of
 * 1 July 2025 is two: before and after.
 *
 * @param slug of the name, such as {@code gia-lai}; the same for both of one name, since registers go on
 * @param iri local part below {@code dia-danh/}, such as {@code gia-lai} and {@code gia-lai-2025}
 * @param name such as {@code Gia Lai}
 * @param city true for a centrally-run city
 * @param aliases other spellings, such as {@code Thừa Thiên – Huế}, {@code TP. Hồ Chí Minh}, {@code TPHCM}
 * @param from first day, where known
 * @param until last day, where it has ended
 * @param successor {@code iri} of the province it went into, where it has ended
 * @param landBorder true where it lies on the land border
 */
public record Province(
        String slug,
        String iri,
        String name,
        boolean city,
        List<String> aliases,
        Optional<PartialDate> from,
        Optional<PartialDate> until,
        Optional<String> successor,
        boolean landBorder) {

    public Province {
        aliases = List.copyOf(aliases);
    }

    /** Whether it existed on a day; a bound known by year or month alone counts as its first day, or last. */
    public boolean validOn(LocalDate day) {
        return from.map(first -> !first.start().isAfter(day)).orElse(true)
                && until.map(last -> !last.end().isBefore(day)).orElse(true);
    }

    /** {@code tỉnh Gia Lai}, {@code thành phố Cần Thơ}. */
    public String fullName() {
        return (city ? "thành phố " : "tỉnh ") + name;
    }
}
