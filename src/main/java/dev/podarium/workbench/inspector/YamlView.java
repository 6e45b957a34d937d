package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.YamlStyles;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/** The live object as YAML, to read. */
final class YamlView extends StackPane {

  private final CodeArea area = new CodeArea();
  private @Nullable HasMetadata shown;

  YamlView() {
    area.setEditable(false);
    area.setId("inspector-yaml");
    area.getStyleClass().add("code");
    getStyleClass().add("editor");
    getStylesheets().add(stylesheet());
    getChildren().add(new VirtualizedScrollPane<>(area));
  }

  void show(HasMetadata object) {
    if (shown != null && version(shown).equals(version(object))) {
      return;
    }
    var same = shown != null && isSame(shown, object);
    shown = object;
    var scrolled = area.getEstimatedScrollY();
    var text = LiveYaml.of(object);
    area.replaceText(text);
    area.setStyleSpans(0, YamlStyles.of(text));
    if (same) {
      area.estimatedScrollYProperty().setValue(scrolled);
    } else {
      area.moveTo(0);
      area.requestFollowCaret();
    }
  }

  private static String version(HasMetadata object) {
    return object.getMetadata().getUid() + "@" + object.getMetadata().getResourceVersion();
  }

  private static boolean isSame(HasMetadata one, HasMetadata other) {
    return Objects.equals(one.getMetadata().getUid(), other.getMetadata().getUid());
  }

  private static String stylesheet() {
    var url = YamlView.class.getResource("/assets/styles/editor.css");
    return Objects.requireNonNull(url, "editor.css").toExternalForm();
  }
}
