package vn.cancu.authority;

import java.util.List;
import java.util.Optional;
import vn.cancu.text.PartialDate;

/**
 * A body known by name: national, Party, or one certain local body.
 *
 * @param slug its place in IRIs ({@code co-quan/{slug}}) and, where it issues documents, its register
 * @param label the full name, such as {@code Bộ Thông tin và Truyền thông}
 * @param altLabels other names and abbreviations in running text, such as {@code Bộ TT&TT}
 * @param symbols in document numbers, such as {@code BTTTT}
 * @param register slug of the agency whose register its documents bear; its own slug unless it signs in another's
 * @param level {@code national}, {@code party}, {@code provincial}, {@code district}, {@code commune}, {@code foreign}
 * @param province slug of the province it belongs to, where it belongs to one
 * @param parent slug of the body above, where known
 * @param from first day, where known
 * @param until last day, where known
 */
public record Agency(
        String slug,
        String label,
        List<String> altLabels,
        List<String> symbols,
        String register,
        String level,
        Optional<String> province,
        Optional<String> parent,
        Optional<PartialDate> from,
        Optional<PartialDate> until) {

    public Agency {
        altLabels = List.copyOf(altLabels);
        symbols = List.copyOf(symbols);
    }
}
