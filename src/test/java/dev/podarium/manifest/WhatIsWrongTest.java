package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong in a manifest is said at its place, Kubernetes' words first. */
class WhatIsWrongTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 3
        selector:
          matchLabels:
            app: web
        template:
          metadata:
            labels:
              app: web
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
              ports:
              - containerPort: 80
      """;

  @Test
  void aKindInSmallLettersIsKnownToKubectlAndNotToTheServer() {
    assertThat(Manifests.parse("-", "apiVersion: apps/v1\nkind: deployment\n").diagnostics())
        .singleElement()
        .asString()
        .contains(
            "deployment in version \"v1\" cannot be handled as a Deployment: no kind \"deployment\""
                + " is registered for version \"apps/v1\"; did you mean \"Deployment\"?");
    assertThat(Manifests.parse("-", "apiVersion: v1\nkind: svc\n").diagnostics())
        .singleElement()
        .asString()
        .contains("did you mean \"Service\"?");
  }

  @TestFactory
  Stream<DynamicTest> aBadManifestIsAnsweredAtItsPlace() {
    return Stream.of(
        change(
            "a misspelt field",
            "image:",
            "imag:",
            "web.yaml:17:9: unknown field \"spec.template.spec.containers[0].imag\"; did you mean"
                + " \"image\"?",
            "web.yaml:16:9: spec.template.spec.containers[0].image: Required value; add it here"),
        change(
            "a field that does not exist",
            "replicas: 3",
            "zzzzz: 3",
            "web.yaml:6:3: unknown field \"spec.zzzzz\"; delete it, or move it to where it"
                + " belongs"),
        change(
            "text where a number belongs",
            "replicas: 3",
            "replicas: three",
            "web.yaml:6:13: Deployment in version \"v1\" cannot be handled as a Deployment: json:"
                + " cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of"
                + " type int32; write a whole number, without quotes, of 32 bits"),
        change(
            "a fraction",
            "replicas: 3",
            "replicas: 1.5",
            "web.yaml:6:13: Deployment in version \"v1\" cannot be handled as a Deployment: json:"
                + " cannot unmarshal number 1.5 into Go struct field DeploymentSpec.spec.replicas"
                + " of type int32; write a whole number, without quotes, of 32 bits"),
        change(
            "a number beyond all numbers",
            "replicas: 3",
            "replicas: 99999999999999999999",
            "web.yaml:6:13: Deployment in version \"v1\" cannot be handled as a Deployment: json:"
                + " cannot unmarshal number 99999999999999999999 into Go struct field"
                + " DeploymentSpec.spec.replicas of type int32; write a whole number, without"
                + " quotes, of 32 bits"),
        change(
            "an unquoted yes",
            "      app: web\n  template",
            "      app: yes\n  template",
            "web.yaml:9:12: Deployment in version \"v1\" cannot be handled as a Deployment: json:"
                + " cannot unmarshal bool into Go struct field"
                + " LabelSelector.spec.selector.matchLabels of type string; YAML reads yes as a"
                + " boolean, so write \"yes\" in quotes"),
        change(
            "an unquoted version",
            "        app: web\n",
            "        app: 1.0\n",
            "web.yaml:13:14: Deployment in version \"v1\" cannot be handled as a Deployment: json:"
                + " cannot unmarshal number into Go struct field"
                + " ObjectMeta.spec.template.metadata.labels of type string; YAML reads 1.0 as a"
                + " number, so write \"1.0\" in quotes"),
        change(
            "a list that is not one",
            "- name: web\n        image",
            "  name: web\n        image",
            "web.yaml:15:7: Deployment in version \"v1\" cannot be handled as a Deployment: json:"
                + " cannot unmarshal object into Go struct field"
                + " PodSpec.spec.template.spec.containers of type []v1.Container; write a list:"
                + " each item on a line of its own that begins with \"- \""),
        change(
            "no apiVersion",
            "apiVersion: apps/v1\n",
            "",
            "web.yaml:1:1: apiVersion not set; write apiVersion: apps/v1"),
        change(
            "no kind",
            "kind: Deployment\n",
            "",
            "web.yaml:1:1: kind not set; write for example kind: Deployment"),
        change(
            "no name",
            "  name: web\nspec",
            "  labels: {}\nspec",
            "web.yaml:3:1: metadata.name: Required value: name or generateName is required"),
        change(
            "an old apiVersion",
            "apps/v1",
            "extensions/v1beta1",
            "web.yaml:1:13: no matches for kind \"Deployment\" in version \"extensions/v1beta1\";"
                + " write apiVersion: apps/v1"),
        change(
            "a misspelt kind",
            "kind: Deployment",
            "kind: Deploymnt",
            "web.yaml:2:7: no matches for kind \"Deploymnt\" in version \"apps/v1\"; did you mean"
                + " \"Deployment\"?"),
        change(
            "no selector",
            "  selector:\n    matchLabels:\n      app: web\n",
            "",
            "web.yaml:5:1: spec.selector: Required value; add it here"),
        change(
            "a container without a name",
            "- name: web\n        image",
            "- image",
            "web.yaml:16:9: spec.template.spec.containers[0].name: Required value; add it here"),
        change(
            "a tab",
            "  replicas",
            "\treplicas",
            "web.yaml:6:1: error converting YAML to JSON: yaml: found character that cannot start"
                + " any token; indent with spaces, YAML does not take tabs; put a value that begins"
                + " with @, ` or % in quotes"),
        change(
            "a second colon",
            "name: web\nspec",
            "name: web: a\nspec",
            "web.yaml:4:12: error converting YAML to JSON: yaml: mapping values are not allowed in"
                + " this context; align this line with the fields it belongs to, or put a value"
                + " that contains a colon in quotes"),
        change(
            "a line out of line",
            "  replicas: 3",
            "   replicas: 3",
            "web.yaml:7:3: error converting YAML to JSON: yaml: did not find expected key; align"
                + " this line with the fields it belongs to"),
        text(
            "a quote left open",
            "kind: \"Pod\napiVersion: v1\n",
            "web.yaml:3:1: error converting YAML to JSON: yaml: found unexpected end of stream;"
                + " close the quote that was opened"),
        text(
            "no object",
            "just words",
            "web.yaml:1:1: json: cannot unmarshal string into Go value of type map[string]interface"
                + " {}; a manifest begins with apiVersion, kind and metadata"),
        text(
            "a Deployment with nothing in it",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n",
            "web.yaml:1:1: spec.selector: Required value; add it here",
            "web.yaml:1:1: spec.template.spec.containers: Required value; add it here"),
        text(
            "a quantity that is none",
            "apiVersion: v1\n"
                + "kind: Pod\n"
                + "metadata: {name: p}\n"
                + "spec:\n"
                + "  containers:\n"
                + "  - name: c\n"
                + "    image: nginx\n"
                + "    resources: {requests: {memory: 64 megs}}\n",
            "web.yaml:8:36: quantities must match the regular expression"
                + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'; found 64 megs, write an amount"
                + " such as 100m, 2 or 64Mi"),
        text(
            "a hyphen with nothing behind it",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  -\n",
            "web.yaml:6:4: spec.containers[0].name: Required value; write the item behind the"
                + " hyphen, or delete the hyphen"),
        text(
            "an amount beyond all bounds",
            "apiVersion: v1\n"
                + "kind: Pod\n"
                + "metadata: {name: p}\n"
                + "spec: {containers: [{name: c, image: i, resources: {limits: {cpu:"
                + " 1e999999999}}}]}\n",
            "web.yaml:4:67: quantities are at most 2^63-1, and no cluster has as much as this;"
                + " found 1e999999999, write an amount such as 100m, 2 or 64Mi"),
        text(
            "a kind of somebody else",
            "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: k}\n",
            "web.yaml:1:13: no matches for kind \"Service\" in version \"serving.knative.dev/v1\";"
                + " ensure CRDs are installed first; Podarium has the built-in kinds only"),
        text(
            "a group with a slip",
            "apiVersion: app/v1\nkind: Deployment\nmetadata: {name: k}\n",
            "web.yaml:1:13: no matches for kind \"Deployment\" in version \"app/v1\"; write"
                + " apiVersion: apps/v1"),
        text(
            "a version that has gone",
            "apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: k}\n",
            "web.yaml:1:13: no matches for kind \"CronJob\" in version \"batch/v1beta1\"; write"
                + " apiVersion: batch/v1"),
        text(
            "a version that is off",
            "apiVersion: certificates.k8s.io/v1beta1\n"
                + "kind: ClusterTrustBundle\n"
                + "metadata: {name: k}\n",
            "web.yaml:1:13: no matches for kind \"ClusterTrustBundle\" in version"
                + " \"certificates.k8s.io/v1beta1\"; alpha and beta versions are not served by"
                + " default"),
        text(
            "a kind that has gone",
            "apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: k}\n",
            "web.yaml:2:7: no matches for kind \"PodSecurityPolicy\" in version \"policy/v1beta1\";"
                + " it was removed in Kubernetes 1.25; label the Namespace with"
                + " pod-security.kubernetes.io/enforce instead"),
        text(
            "a kind that is only spoken on a part of another",
            "apiVersion: policy/v1\nkind: Eviction\nmetadata: {name: k}\n",
            "web.yaml:2:7: no matches for kind \"Eviction\" in version \"policy/v1\"; write a kind"
                + " that the cluster has, such as Deployment in apps/v1"),
        text(
            "an alias to nothing",
            "a: *b",
            "web.yaml:1:4: error converting YAML to JSON: yaml: unknown anchor 'b' referenced;"
                + " define it with & above"));
  }

  @Test
  void aKeyThatComesTwiceIsTakenAndWarnedOf() {
    var manifest =
        Manifests.parse("web.yaml", WEB.replace("replicas: 3", "replicas: 3\n  replicas: 4"));

    assertThat(manifest.valid()).isTrue();
    assertThat(manifest.warnings())
        .map(Diagnostic::toString)
        .containsExactly(
            "web.yaml:7:3: warning: key \"replicas\" already set in map at line 6, and the last one"
                + " counts; keep one of the two");
  }

  private static DynamicTest change(String name, String from, String to, String... expected) {
    assertThat(WEB).contains(from);
    return text(name, WEB.replaceFirst(java.util.regex.Pattern.quote(from), to), expected);
  }

  private static DynamicTest text(String name, String text, String... expected) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThat(Manifests.parse("web.yaml", text).diagnostics())
                .map(Diagnostic::toString)
                .containsExactlyInAnyOrder(expected));
  }
}
