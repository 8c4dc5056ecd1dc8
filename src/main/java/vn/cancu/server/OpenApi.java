package vn.cancu.server;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Format;
import vn.cancu.query.Parameter;
import vn.cancu.query.ParameterType;

/** {@code /api/openapi.json}: the questions of the catalogue as an API, in OpenAPI 3.0. */
final class OpenApi {
    static final String PATH = "/api/openapi.json";

    private static final List<Format> FORMATS = List.of(Format.CSV, Format.TSV, Format.JSON, Format.XLSX, Format.TTL);

    private final Catalogue catalogue;

    OpenApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Reply get(Ask ask) {
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(describe(Tongue.of(ask)));
        return Reply.text(200, "application/json", json + "\n").with("Cache-Control", "no-cache");
    }

    private JsonObject describe(Tongue tongue) {
        JsonObject info = new JsonObject();
        info.addProperty("title", "CanCu");
        info.addProperty("version", "0.1.0");
        info.addProperty(
                "description",
                tongue.say(
                        "Căn cứ và trách nhiệm trong văn bản hành chính Việt Nam. Chỉ đọc.",
                        "Legal bases and responsibilities in Vietnamese official documents. Reading only."));
        JsonObject license = new JsonObject();
        license.addProperty("name", "CC BY 4.0");
        license.addProperty("url", "https://creativecommons.org/licenses/by/4.0/");
        info.add("license", license);
        JsonObject paths = new JsonObject();
        for (CatalogueQuery question : catalogue.all()) {
            JsonObject path = new JsonObject();
            path.add("get", operation(question, tongue));
            paths.add(QuestionFile.FOLDER + question.name() + ".{format}", path);
        }
        JsonObject api = new JsonObject();
        api.addProperty("openapi", "3.0.3");
        api.add("info", info);
        api.add("paths", paths);
        return api;
    }

    private static JsonObject operation(CatalogueQuery question, Tongue tongue) {
        JsonObject operation = new JsonObject();
        operation.addProperty("operationId", question.name());
        operation.addProperty("summary", tongue.say(question.summary()));
        operation.addProperty("description", tongue.say(question.description()));
        JsonArray tags = new JsonArray();
        question.tags().forEach(tags::add);
        operation.add("tags", tags);
        JsonArray parameters = new JsonArray();
        JsonObject format = parameter("format", "path", true, tongue.say("Dạng tệp", "Format of the file"));
        JsonArray names = new JsonArray();
        FORMATS.forEach(one -> names.add(one.code()));
        format.getAsJsonObject("schema").add("enum", names);
        parameters.add(format);
        for (Parameter parameter : question.parameters()) {
            JsonObject one = parameter(parameter.name(), "query", parameter.required(), tongue.say(parameter.label()));
            JsonObject schema = one.getAsJsonObject("schema");
            if (parameter.type() == ParameterType.INTEGER) {
                schema.addProperty("type", "integer");
            }
            parameter.defaultValue().ifPresent(value -> schema.addProperty("default", value));
            one.addProperty("example", parameter.example());
            parameters.add(one);
        }
        JsonObject language = parameter("lang", "query", false, tongue.say("Ngôn ngữ của nhãn", "Language of labels"));
        JsonArray languages = new JsonArray();
        languages.add("vi");
        languages.add("en");
        language.getAsJsonObject("schema").add("enum", languages);
        language.getAsJsonObject("schema").addProperty("default", "vi");
        parameters.add(language);
        operation.add("parameters", parameters);
        operation.add("responses", responses(tongue));
        return operation;
    }

    private static JsonObject parameter(String name, String in, boolean required, String description) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "string");
        JsonObject parameter = new JsonObject();
        parameter.addProperty("name", name);
        parameter.addProperty("in", in);
        parameter.addProperty("required", required);
        parameter.addProperty("description", description);
        parameter.add("schema", schema);
        return parameter;
    }

    private static JsonObject responses(Tongue tongue) {
        JsonObject content = new JsonObject();
        for (Format format : FORMATS) {
            content.add(format.mediaType().split(";")[0], new JsonObject());
        }
        JsonObject rows = response(tongue.say("Các dòng trả lời", "The rows of the answer"));
        rows.add("content", content);
        JsonObject problem = new JsonObject();
        problem.add("application/problem+json", new JsonObject());
        JsonObject responses = new JsonObject();
        responses.add("200", rows);
        for (String[] fault : new String[][] {
            {
                "400",
                tongue.say(
                        "Tham số sai hoặc thiếu, hoặc số văn bản chưa rõ",
                        "A wrong or missing parameter, or an ambiguous number")
            },
            {"404", tongue.say("Không có câu hỏi, văn bản hay tên như vậy", "No such question, document or name")},
            {"413", tongue.say("Kết quả quá lớn", "The answer is too large")},
            {"503", tongue.say("Quá lâu hoặc máy chủ đang bận", "It takes too long, or the server is busy")}
        }) {
            JsonObject response = response(fault[1]);
            response.add("content", problem);
            responses.add(fault[0], response);
        }
        return responses;
    }

    private static JsonObject response(String description) {
        JsonObject response = new JsonObject();
        response.addProperty("description", description);
        return response;
    }
}
