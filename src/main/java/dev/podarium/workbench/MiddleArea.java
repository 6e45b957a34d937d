package dev.podarium.workbench;

import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.lesson.Hint;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is: the pictures as tabs with a hint over them, then the strip and the caption. */
final class MiddleArea extends VBox {

  MiddleArea(List<Pane> pictures, Hint hint, Pane strip, Pane caption) {
    var tabs = new TabPane();
    tabs.setId("pictures");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pictures.forEach(picture -> tabs.getTabs().add(tab(picture)));
    var hinted = new StackPane(tabs, hint);
    StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
    StackPane.setMargin(hint, new Insets(12));
    setVgrow(hinted, Priority.ALWAYS);
    var band = new VBox(strip.node());
    VBox.setVgrow(strip.node(), Priority.ALWAYS);
    band.getStyleClass().add("band");
    var captioned = new VBox(caption.node());
    captioned.getStyleClass().add("captioned");
    getStyleClass().addAll("pane", "middle");
    getChildren().addAll(hinted, band, captioned);
  }

  private static Tab tab(Pane picture) {
    var tab = new Tab(picture.title(), picture.node());
    tab.setId("tab-" + picture.title().toLowerCase(Locale.ROOT));
    return tab;
  }
}
