package vn.cancu.cli;

import picocli.CommandLine.Option;
import vn.cancu.text.format.Scans;

/** {@code --ocr}, which all commands share that read documents. */
final class ScansOption {
    @Option(names = "--ocr")
    boolean ocr;

    Scans choice() {
        return ocr ? Scans.RECOGNISE : Scans.REFUSE;
    }
}
