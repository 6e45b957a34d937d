package dev.podarium.cluster.apiserver.patching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podarium.World;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source of the words: k8s.io/apiserver/pkg/endpoints/handlers/patch.go and what it calls. */
class OddPatchesTest {

  private static final String WEB =
      """
      {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"default",
       "labels":{"app":"web"},"finalizers":["example.com/a"]},
       "spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},
        "template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[
         {"name":"c","image":"nginx:1","env":[{"name":"A","value":"1"}],
          "ports":[{"containerPort":80}]}]}}}}
      """;
  private static final ObjectRef REF = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");

  private final World world = World.of(1);

  OddPatchesTest() {
    world.send(new Request.Create(Json.object(Json.tree(WEB), Kinds.BUILT_IN)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MERGE | {},\"z\":1 | 400 | error decoding patch: invalid character ',' after top-level"
            + " value",
        "STRATEGIC_MERGE | {},\"z\":1 | 400 | invalid character ',' after top-level value",
        "MERGE | {\"a\" 1} | 400 | error decoding patch: invalid character '1' after object key",
        "MERGE | {\"a\":1 | 400 | error decoding patch: unexpected end of JSON input",
        "MERGE | {\"a\":[1 2]} | 400 | error decoding patch: invalid character '2' after array"
            + " element",
        "MERGE | {a:1} | 400 | error decoding patch: invalid character 'a' looking for beginning of"
            + " object key string",
        "MERGE | {\"a\":01} | 400 | error decoding patch: invalid character '1' after object"
            + " key:value pair",
        "MERGE | null | 400 | Invalid JSON Patch",
        "MERGE | 5 | 400 | error decoding patch: json: cannot unmarshal number into Go value of"
            + " type map[string]interface {}",
        "STRATEGIC_MERGE | [] | 400 | json: cannot unmarshal array into Go value of type"
            + " map[string]interface {}",
        "JSON | {} | 400 | error decoding patch: json: cannot unmarshal object into Go value of"
            + " type []handlers.jsonPatchOp",
        "JSON | [{\"op\":5}] | 400 | error decoding patch: json: cannot unmarshal number into Go"
            + " struct field jsonPatchOp.op of type string",
        "JSON | [{\"op\":\"test\",\"path\":\"/spec/replicas\",\"value\":1}] | 422 | the server"
            + " rejected our request due to an error in our request",
        "STRATEGIC_MERGE | {\"spec\":{\"$patch\":\"dance\"}} | 500 | unknown patch type: dance in"
            + " map: map[$patch:dance]",
        "STRATEGIC_MERGE |"
            + " {\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"c\",\"$patch\":\"merge\"}]}}}}"
            + " | 500 | merging lists cannot yet be specified in the patch",
        "STRATEGIC_MERGE | {\"spec\":{\"template\":{\"spec\":{\"containers\":5}}}} | 422 |  \"\" is"
            + " invalid: patch: Invalid value:"
            + " \"map[spec:map[template:map[spec:map[containers:5]]]]\": cannot restore slice from"
            + " int64",
        "STRATEGIC_MERGE | {\"spec\":{\"template\":{\"spec\":{\"containers\":[\"x\"]}}}} | 500 |"
            + " list element types are not identical:",
        "STRATEGIC_MERGE | {\"metadata\":{\"$retainKeys\":5}} | 400 | invalid patch format of"
            + " retainKeys",
        "STRATEGIC_MERGE | {\"metadata\":{\"$setElementOrder\":[]}} | 400 | invalid patch format of"
            + " setElementOrder list",
        "STRATEGIC_MERGE | {\"metadata\":{\"$deleteFromPrimitiveList\":[]}} | 400 | invalid patch"
            + " format of primitive list",
        "STRATEGIC_MERGE | {\"metadata\":{\"$setElementOrder/nothing\":[]}} | 500 | unable to find"
            + " api field in struct ObjectMeta for the json field \"nothing\"",
        "MERGE | {\"metadata\":{\"labels\":{\"a\":5}}} | 422 |  \"\" is invalid: patch: Invalid"
            + " value: *json: cannot unmarshal number into Go struct field"
            + " ObjectMeta.metadata.labels of type string",
        "MERGE | {\"spec\":{\"replicas\":\"5\"}} | 422 |  \"\" is invalid: patch: Invalid value:"
            + " *json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of"
            + " type int32",
        "MERGE | {\"kind\":\"Pod\",\"apiVersion\":\"v1\"} | 422 |  \"\" is invalid: patch: Invalid"
            + " value: *unable to decode /v1, Kind=Pod into *apps.Deployment",
        "MERGE | {\"kind\":\"Web\"} | 422 |  \"\" is invalid: patch: Invalid value: *no kind"
            + " \"Web\" is registered for version \"apps/v1\"",
        "MERGE | {\"metadata\":{\"namespace\":\"other\"}} | 400 | the namespace of the provided"
            + " object does not match the namespace sent on the request",
        "MERGE | {\"metadata\":{\"name\":null}} | 400 | the name of the object (based on URL) was"
            + " undeterminable: name must be provided"
      })
  void arePutIntoTheServersWords(PatchType type, String body, int code, String words) {
    var refusal = refusal(type, body, "");

    assertThat(refusal.status().getCode()).isEqualTo(code);
    for (var part : words.split("\\*(?!apps)", -1)) {
      assertThat(refusal.getMessage()).contains(part.strip());
    }
    assertThat(refusal.getMessage()).hasSizeLessThan(500);
  }

  @Test
  void tooManyOperationsAreTooLarge() {
    var operations =
        String.join(",", Collections.nCopies(10_001, "{\"op\":\"test\",\"path\":\"/kind\"}"));

    assertThat(refusal(PatchType.JSON, "[" + operations + "]", "").getMessage())
        .isEqualTo(
            "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got"
                + " 10001");
  }

  @Test
  void anUnknownPartOfAnObjectIsNotFound() {
    assertThat(refusal(PatchType.MERGE, "{}", "dance").getMessage())
        .isEqualTo("the server could not find the requested resource");
  }

  @Test
  void nullInAMapOfWordsIsTheEmptyWord() {
    send(PatchType.JSON, "[{\"op\":\"add\",\"path\":\"/metadata/labels/x\",\"value\":null}]");

    assertThat(Metas.labels(web())).containsEntry("x", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MERGE", "STRATEGIC_MERGE"})
  void unknownFieldsAreDroppedAndWarnedOf(PatchType type) {
    var body =
        "{\"spec\":{\"replica\":2,\"template\":{\"spec\":{\"nodeSelectors\":{\"a\":\"b\"}}}}}";

    var answer = world.answer(new Request.Patch(REF, type, body, ""));

    assertThat(answer.warnings())
        .containsExactly(
            "unknown field \"spec.replica\"", "unknown field \"spec.template.spec.nodeSelectors\"");
    assertThat(Json.text(web())).doesNotContain("nodeSelectors");
  }

  @Test
  void aStrategicPatchIgnoresAnotherKind() {
    send(PatchType.STRATEGIC_MERGE, "{\"kind\":\"Pod\",\"spec\":{\"replicas\":1}}");

    assertThat(web().getKind()).isEqualTo("Deployment");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomPatchesAreCarriedOutOrRefusedAndNeverThrow(long seed) {
    var patches = new RandomPatches(new Random(seed));
    for (var i = 0; i < 250; i++) {
      var type = patches.type();
      var body = patches.body(type, Json.tree((Object) web()));
      try {
        send(type, body);
      } catch (Refusal refusal) {
        assertThat(refusal.getMessage()).as(body).isNotNull().doesNotContain("Exception", "java.");
      }
      assertThat(web()).as("%s %s", type, body).isNotNull();
    }
    world.runFor(5);
  }

  private HasMetadata web() {
    return Objects.requireNonNull(world.latest().find(REF));
  }

  private void send(PatchType type, String body) {
    world.send(new Request.Patch(REF, type, body, ""));
  }

  private Refusal refusal(PatchType type, String body, String subresource) {
    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> world.send(new Request.Patch(REF, type, body, subresource)));
    return Objects.requireNonNull(refusal, "it was accepted");
  }
}
