package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
    private static final Credentials MUFASA = Credentials.of("Mufasa", "Circle of Life");

    /** RFC 7616, 3.9.1. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void answersAsTheStandardsExample(String algorithm, String response) {
        Digest digest = Digest.of(
                        "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                                + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
                        "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")
                .orElseThrow();
        assertThat(digest.answer(MUFASA, "GET", "/dir/index.html"))
                .startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\"")
                .contains("response=\"" + response + "\"")
                .contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")
                .contains("qop=auth, nc=00000001");
        assertThat(digest.answer(MUFASA, "GET", "/dir/index.html")).contains("nc=00000002");
    }

    /** Of an algorithm that we do not have, or a quality that needs the whole body. */
    @Test
    void leavesAloneWhatItCannotAnswer() {
        assertThat(Digest.of("Digest realm=\"a\", nonce=\"b\", algorithm=SHA-512-256"))
                .isEmpty();
        assertThat(Digest.of("Digest realm=\"a\", nonce=\"b\", qop=\"auth-int\""))
                .isEmpty();
        assertThat(Digest.of("Digest realm=\"a\"")).isEmpty();
    }
}
