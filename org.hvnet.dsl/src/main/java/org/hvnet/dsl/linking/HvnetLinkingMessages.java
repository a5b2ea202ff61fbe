package org.hvnet.dsl.linking;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.HvnetPackage.Literals;

/** Says in the words of the field which thing a name was expected to be. */
public class HvnetLinkingMessages extends LinkingDiagnosticMessageProvider {
  private static final Map<EClass, String> WORDS =
      Map.ofEntries(
          Map.entry(Literals.VLAN_OWNER, "VLAN or department"),
          Map.entry(Literals.VLAN, "VLAN"),
          Map.entry(Literals.VLAN_GROUP, "VLAN, department or set"),
          Map.entry(Literals.DEPARTMENT, "department"),
          Map.entry(Literals.GROUP_MEMBER, "department, machine, server, host, VLAN or outside"),
          Map.entry(Literals.SET_MEMBER, "department, machine, server, host, VLAN or outside"),
          Map.entry(Literals.CABLE_END, "port, NIC, server or outside"),
          Map.entry(Literals.FAILABLE, "port, NIC, switch, server or host"),
          Map.entry(Literals.STORAGE, "storage array or LUN"),
          Map.entry(Literals.STORAGE_ARRAY, "storage array"),
          Map.entry(Literals.LUN, "LUN"),
          Map.entry(Literals.PHYSICAL_NIC, "NIC"),
          Map.entry(Literals.VIRTUAL_SWITCH, "virtual switch"));

  @Override
  public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
    EClass expected = context.getReference().getEReferenceType();
    String word = WORDS.getOrDefault(expected, "element");
    return new DiagnosticMessage(
        "There is no " + word + " " + context.getLinkText() + ".",
        Severity.ERROR,
        IssueCodes.NAME_UNKNOWN);
  }
}
