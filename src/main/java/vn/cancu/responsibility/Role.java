package vn.cancu.responsibility;

/** What a body does in a task. */
enum Role {
    LEAD("lead"),
    FOCAL_POINT("focal-point"),
    COORDINATE("coordinate"),
    ADVISE("advise"),
    DIRECT("direct"),
    GUIDE("guide"),
    MONITOR("monitor"),
    REPORT("report"),
    FUND("fund"),
    PROVIDE_INFORMATION("provide-information"),
    OPERATE("operate"),
    MANAGE("manage"),
    PARTICIPATE("participate"),
    IMPLEMENT("implement");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
