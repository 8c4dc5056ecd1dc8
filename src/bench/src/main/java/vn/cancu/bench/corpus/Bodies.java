package vn.cancu.bench.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cancu.bench.corpus.Nation.ProvinceOffices;
import vn.cancu.bench.corpus.Task.Body;

/** To whom an office may give tasks. */
final class Bodies {
    private static final List<Body> ROOMS = Stream.of(
                    "Phòng Nội vụ",
                    "Phòng Tài chính - Kế hoạch",
                    "Phòng Văn hóa và Thông tin",
                    "Phòng Giáo dục và Đào tạo",
                    "Phòng Tư pháp",
                    "Phòng Tài nguyên và Môi trường")
            .map(name -> new Body(name, name))
            .toList();

    private final List<Body> ministries;
    private final Map<String, List<Body>> departments = new HashMap<>();

    private Bodies(Nation nation) {
        ministries = nation.ministries().stream()
                .map(office -> new Body(office.label(), office.label()))
                .toList();
        for (ProvinceOffices province : nation.provinces()) {
            departments.put(
                    province.slug(),
                    province.departments().stream().map(Bodies::department).toList());
        }
    }

    static Bodies of(Nation nation) {
        return new Bodies(nation);
    }

    /** Within its own province a department is called without it. */
    private static Body department(Office office) {
        String place = office.provinceName().orElseThrow();
        String printed = office.label().replaceFirst(" (tỉnh|thành phố) " + place + "$", "");
        return new Body(printed, office.label());
    }

    List<Body> of(Act act) {
        return switch (act.series().tier()) {
            case LAW -> List.of();
            case GOVERNMENT, MINISTRY -> ministries;
            case PROVINCE, DEPARTMENT -> departments.get(act.office().province().orElseThrow());
            case DISTRICT -> ROOMS;
        };
    }
}
