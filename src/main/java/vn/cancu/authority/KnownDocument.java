package vn.cancu.authority;

import java.util.Optional;
import vn.cancu.text.PartialDate;

/**
 * A document whose date or title is known from the authority file.
 *
 * @param path its IRI below {@code https://w3id.org/cancu/}, such as {@code vb/thu-tuong/quyet-dinh/2020/1191}
 */
public record KnownDocument(String path, String number, Optional<PartialDate> date, Optional<String> title) {}
