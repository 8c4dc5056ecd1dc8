package vn.cancu.server;

/** {@code /api/ma-tran.{format}}: the matrix as a file, each task with its quote. */
final class MatrixFile {
    /** Without the format. */
    static final String PATH = "/api/ma-tran.";

    private MatrixFile() {}
}
