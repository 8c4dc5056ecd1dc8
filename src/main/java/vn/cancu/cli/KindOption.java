package vn.cancu.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.cancu.text.SourceKind;

/** The kind of a source by its code, such as {@code official-text}. */
final class KindOption implements ITypeConverter<SourceKind> {
    @Override
    public SourceKind convert(String code) {
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        Arrays.stream(SourceKind.values()).map(SourceKind::code).collect(Collectors.joining("|"))));
    }
}
