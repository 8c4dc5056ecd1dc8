package vn.cancu.bench.corpus;

/** Where a document stands between a law and the plan of a district that carries it out in the end. */
enum Tier {
    LAW,
    GOVERNMENT,
    MINISTRY,
    PROVINCE,
    DEPARTMENT,
    DISTRICT
}
