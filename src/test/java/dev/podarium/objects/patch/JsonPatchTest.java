package dev.podarium.objects.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.objects.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases: RFC 6902, appendix A, and what evanphx/json-patch, which the API server uses, adds. */
class JsonPatchTest {

  @ParameterizedTest(name = "{1} on {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'foo':'bar'} | {'op':'add','path':'/baz','value':'qux'} | {'foo':'bar','baz':'qux'}",
        "{'foo':['bar','baz']} | {'op':'add','path':'/foo/1','value':'qux'} |"
            + " {'foo':['bar','qux','baz']}",
        "{'foo':['bar']} | {'op':'add','path':'/foo/-','value':['abc']} | {'foo':['bar',['abc']]}",
        "{'baz':'qux','foo':'bar'} | {'op':'remove','path':'/baz'} | {'foo':'bar'}",
        "{'foo':['bar','qux','baz']} | {'op':'remove','path':'/foo/1'} | {'foo':['bar','baz']}",
        "{'baz':'qux'} | {'op':'replace','path':'/baz','value':'boo'} | {'baz':'boo'}",
        "{'baz':'qux'} | {'op':'replace','path':'/new','value':1} | {'baz':'qux','new':1}",
        "{'foo':['a','b']} | {'op':'replace','path':'/foo/0','value':'c'} | {'foo':['c','b']}",
        "{'foo':{'a':1},'bar':{}} | {'op':'move','from':'/foo/a','path':'/bar/b'} |"
            + " {'foo':{},'bar':{'b':1}}",
        "{'foo':['a','b','c']} | {'op':'move','from':'/foo/0','path':'/foo/2'} |"
            + " {'foo':['b','c','a']}",
        "{'foo':{'a':1}} | {'op':'copy','from':'/foo','path':'/bar'} |"
            + " {'foo':{'a':1},'bar':{'a':1}}",
        "{'a/b':1,'m~n':2} | {'op':'test','path':'/a~1b','value':1} | {'a/b':1,'m~n':2}",
        "{'a':1} | {'op':'replace','path':'','value':{'b':2}} | {'b':2}",
        "{'a':[1,2,3]} | {'op':'remove','path':'/a/-1'} | {'a':[1,2]}",
        "{'a':[1,2]} | {'op':'add','path':'/a/-1','value':3} | {'a':[1,2,3]}",
        "{'a':[1]} | {'op':'add','path':'/a/+1','value':2} | {'a':[1,2]}",
        "{'a':1} | {'op':'copy','from':'/nothing','path':'/b'} | {'a':1,'b':null}",
        "{'a':1} | {'op':'test','path':'/nothing'} | {'a':1}",
        "{'a':1} | {'op':'add','path':'x/b','value':2} | {'a':1,'b':2}"
      })
  void anOperationChangesTheDocument(String document, String operation, String expected) {
    assertThat(JsonPatch.apply(tree(document), List.of(tree(operation)))).isEqualTo(tree(expected));
  }

  @ParameterizedTest(name = "{0} on foo: bar")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op':'remove','path':'/nothing'}",
        "{'op':'add','path':'/nothing/below','value':1}",
        "{'op':'move','from':'/nothing','path':'/x'}",
        "{'op':'test','path':'/foo','value':'other'}",
        "{'op':'replace','path':'/list/7','value':1}",
        "{'op':'add','path':'/list/7','value':1}",
        "{'op':'dance','path':'/foo'}",
        "{'op':'add','path':'','value':{}}",
        "{'op':'replace','path':'','value':5}",
        "{'op':'replace','path':'/list/-','value':1}",
        "{'op':'replace','path':'/list/-2','value':1}",
        "{'op':'remove','path':'/list/99999999999'}",
        "{'op':'add','path':'/foo/x','value':1}",
        "{'op':'move','path':'/x'}",
        "{'path':'/foo'}"
      })
  void anOperationThatDoesNotFitIsRefused(String operation) {
    var document = tree("{'foo':'bar','list':[1]}");

    assertThatThrownBy(() -> JsonPatch.apply(document, List.of(tree(operation))))
        .isInstanceOf(BadPatch.class);
  }

  @Test
  void theDocumentItselfStaysAsItIs() {
    var document = tree("{'foo':{'list':[1,2]}}");

    JsonPatch.apply(document, List.of(tree("{'op':'remove','path':'/foo/list/0'}")));

    assertThat(document).isEqualTo(tree("{'foo':{'list':[1,2]}}"));
  }

  private static Map<String, Object> tree(String text) {
    return Json.tree(text.replace('\'', '"'));
  }
}
