package org.hvnet.tests.ide.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.xtext.testing.AbstractLanguageServerTest;
import org.hvnet.dsl.ide.server.HvnetServerModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rename over all files; the caret is the sign | in a text. */
class RenameTest extends AbstractLanguageServerTest {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private RenameParams params;

  RenameTest() {
    super("hvnet");
  }

  @Override
  protected Module getServerModule() {
    return Modules.override(super.getServerModule()).with(new HvnetServerModule());
  }

  @BeforeEach
  void start() {
    initialize();
  }

  private void file(String name, String marked) {
    String uri = getVirtualFile(name);
    int caret = marked.indexOf('|');
    String text = marked.replace("|", "");
    texts.put(uri, text);
    open(uri, text);
    if (caret >= 0) {
      String before = marked.substring(0, caret);
      Position at =
          new Position(
              (int) before.lines().count() - (before.isEmpty() || before.endsWith("\n") ? 0 : 1),
              caret - before.lastIndexOf('\n') - 1);
      params = new RenameParams(new TextDocumentIdentifier(uri), at, "");
    }
  }

  private List<String> renamed(String name) {
    params.setNewName(name);
    Map<String, List<TextEdit>> changes = languageServer.rename(params).join().getChanges();
    return texts.keySet().stream()
        .map(uri -> Edits.apply(texts.get(uri), changes.getOrDefault(uri, List.of())))
        .toList();
  }

  private String renamed(String text, String name) {
    file("main.hvnet", text);
    return renamed(name).getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vlan |Lab 5\nset X = Lab\nswitch S { port 1 access Lab }\n",
        "vlan L|ab 5\nset X = Lab\nswitch S { port 1 access Lab }\n",
        "vlan Lab 5\nset X = Lab|\nswitch S { port 1 access Lab }\n",
        "vlan Lab 5\nset X = Lab\nswitch S { port 1 access La|b }\n",
      })
  void aNameIsChangedFromItsDeclarationAndFromEachReference(String text) {
    assertThat(renamed(text, "Test"))
        .isEqualTo("vlan Test 5\nset X = Test\nswitch S { port 1 access Test }\n");
  }

  @Test
  void aNameIsChangedInAllFiles() {
    file("vlans.hvnet", "vlan Lab 5\n");
    file("main.hvnet", "network N\nimport \"vlans.hvnet\"\nset X = L|ab\n");

    assertThat(renamed("Test"))
        .containsExactly("vlan Test 5\n", "network N\nimport \"vlans.hvnet\"\nset X = Test\n");
  }

  @Test
  void membersOfARangeKeepTheirDigits() {
    String text = "host H {\n  vm W|eb[01..40]\n}\nset X = Web[07], Web[*], Web07, Web12\n";

    assertThat(renamed(text, "Shop"))
        .isEqualTo("host H {\n  vm Shop[01..40]\n}\nset X = Shop[07], Shop[*], Shop07, Shop12\n");
  }

  @Test
  void aShortFormRenamesItsRange() {
    assertThat(renamed("host H { vm Web[1..40] }\nset X = We|b7, Web[8]\n", "Big Shop"))
        .isEqualTo("host H { vm \"Big Shop\"[1..40] }\nset X = \"Big Shop7\", \"Big Shop\"[8]\n");
  }

  @Test
  void whatAChangeNamesAgainIsRenamedWithIt() {
    assertThat(
            renamed(
                "host HV[1..4] {\n  nic N|1\n  vswitch S external on N1\n}\n"
                    + "change host HV3 { nic N1 10 Gbit/s }\nhost Other { nic N1 }\n",
                "Front"))
        .isEqualTo(
            "host HV[1..4] {\n  nic Front\n  vswitch S external on Front\n}\n"
                + "change host HV3 { nic Front 10 Gbit/s }\nhost Other { nic N1 }\n");
  }

  @Test
  void whatAProfileNamesIsRenamedInWhatFollowsIt() {
    assertThat(
            renamed(
                "profile P for host { nic L1 vswitch S external on L1 { vnic M } }\n"
                    + "host H like P { nic L|1 10 Gbit/s  vswitch S { vnic M weight 5 } }\n",
                "Up"))
        .isEqualTo(
            "profile P for host { nic Up vswitch S external on Up { vnic M } }\n"
                + "host H like P { nic Up 10 Gbit/s  vswitch S { vnic M weight 5 } }\n");
  }

  @Test
  void whatTwoHostsHaveFromAProfileHasOneNameInAllThree() {
    assertThat(
            renamed(
                "profile P for host { nic L1 }\n"
                    + "host G like P { nic L1 vswitch S external on L|1 }\n"
                    + "host H like P { vswitch S external on L1 }\n",
                "Up"))
        .isEqualTo(
            "profile P for host { nic Up }\n"
                + "host G like P { nic Up vswitch S external on Up }\n"
                + "host H like P { vswitch S external on Up }\n");
  }

  @Test
  void whatTwoHostsOfOneProfileHaveOfTheirOwnIsNotOne() {
    assertThat(
            renamed(
                "profile P for host { nic L1 }\n"
                    + "host G like P { nic L|2 vswitch S external on L2 }\n"
                    + "host H like P { nic L2 vswitch S external on L2 }\n",
                "Up"))
        .isEqualTo(
            "profile P for host { nic L1 }\n"
                + "host G like P { nic Up vswitch S external on Up }\n"
                + "host H like P { nic L2 vswitch S external on L2 }\n");
  }

  @Test
  void whatADefaultNamesIsRenamedInWhatItIsADefaultOf() {
    String site =
        """
        site X {
          default host { nic N1  vswitch Conv external on N1 { default vm { adapter Lan } } }
          host A { nic N1 10 Gbit/s  vswitch Conv { vm V { adapter Lan { vlan 5 } } } }
          host B { vswitch Own external on N|1 }
        }
        host C { nic N1  vswitch Conv external on N1 { vm W { adapter Lan } } }
        """;
    String after = renamed(site, "Up");

    assertThat(after)
        .isEqualTo(
            site.replace("|", "")
                .replace("N1", "Up")
                .replace(
                    "host C { nic Up  vswitch Conv external on Up",
                    "host C { nic N1  vswitch Conv external on N1"));
  }

  @Test
  void aDefaultInAProfileIsOneOfWhatFollowsTheProfile() {
    String text =
        """
        profile P for vswitch { default vm { adapter L|an { vlan 5 } } }
        host A { nic N1 vswitch S external on N1 like P { vm V { adapter Lan } } }
        host B { nic N1 vswitch S external on N1 { vm W { adapter Lan } } }
        """;

    assertThat(renamed(text, "Net"))
        .isEqualTo(
            text.replace("|", "")
                .replace("Lan", "Net")
                .replace("vm W { adapter Net }", "vm W { adapter Lan }"));
  }

  @Test
  void lagsOfOneNameOnTheSwitchesOfAnMlagAreOne() {
    String text =
        """
        switch C { port 1 lag Peer trunk 2 }
        switch A { port 1 lag Peer trunk 2  port 3 lag Up trunk 2 }
        switch B { port 1..2 lag P|eer trunk 2  port 3 lag Up trunk 2 }
        mlag A, B over Peer
        link A.Peer to B.Peer 10 Gbit/s
        """;

    assertThat(renamed(text, "Inner"))
        .isEqualTo(
            text.replace("|", "")
                .replace("Peer", "Inner")
                .replace("switch C { port 1 lag Inner", "switch C { port 1 lag Peer"));
  }

  @Test
  void anInterfaceInTheVlanOfItsNameIsRenamedWithIt() {
    assertThat(
            renamed(
                "vlan M|gmt 5\nvlan Lab 6\nrouter R {\n  nic Lan\n"
                    + "  interface Mgmt address .1 over Lan\n  interface Wan vlan Mgmt\n}\n"
                    + "router Q { nic Lan  interface Mgmt vlan Lab over Lan }\n",
                "Admin"))
        .isEqualTo(
            "vlan Admin 5\nvlan Lab 6\nrouter R {\n  nic Lan\n"
                + "  interface Admin address .1 over Lan\n  interface Wan vlan Admin\n}\n"
                + "router Q { nic Lan  interface Mgmt vlan Lab over Lan }\n");
  }

  @Test
  void theIndexOfARangeInRealNamesFollowsItsName() {
    assertThat(renamed("site St|ore[1..4] {\n  host H { name \"ST{Store}-H\" }\n}\n", "Shop"))
        .isEqualTo("site Shop[1..4] {\n  host H { name \"ST{Shop}-H\" }\n}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"to", "R&D", "a b", "日本", "12"})
  void aNewNameIsQuotedIfItNeedsIt(String name) {
    assertThat(renamed("vlan L|ab 5\nset X = Lab\n", name))
        .isEqualTo("vlan \"" + name + "\" 5\nset X = \"" + name + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Office", "office", "", "  ", "a\nb"})
  void aNameThatIsTakenOrNoneIsRefused(String name) {
    file("main.hvnet", "vlan L|ab 5\nvlan Office 6\nset X = Lab\n");
    params.setNewName(name);

    assertThatThrownBy(() -> languageServer.rename(params).join())
        .rootCause()
        .isInstanceOf(ResponseErrorException.class)
        .hasMessageContaining(
            name.isBlank() ? "at least one" : name.contains("\n") ? "one line" : "is taken");
  }
}
