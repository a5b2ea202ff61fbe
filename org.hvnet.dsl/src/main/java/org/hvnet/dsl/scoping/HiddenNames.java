package org.hvnet.dsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.hvnet.dsl.hvnet.Step;
import org.hvnet.dsl.naming.Names;

/**
 * Names that are unknown only because of a syntax error: they stand in text that the parser skipped
 * or took for something else, or the name of a declaration is just being typed.
 */
@Singleton
public class HiddenNames {
  private record Hidden(Set<String> words, boolean any) {
    static final Hidden NOTHING = new Hidden(Set.of(), false);

    boolean contains(String name) {
      return any
          || words.contains(FileNames.key(name))
          || words.contains(FileNames.key(name.replaceFirst("[0-9]++$", "")));
    }
  }

  @Inject private IResourceScopeCache cache;
  @Inject private VisibleFiles files;

  /** Whether an unknown name may be declared where a syntax error hides it. */
  public boolean contains(EObject place, String name) {
    return files.of(place.eResource()).stream().anyMatch(f -> hidden(f).contains(name));
  }

  private Hidden hidden(Resource file) {
    return file instanceof XtextResource xtext
            && xtext.getParseResult() != null
            && xtext.getParseResult().hasSyntaxErrors()
        ? cache.get("hidden names", file, () -> read(xtext.getParseResult().getRootNode()))
        : Hidden.NOTHING;
  }

  /** Every word that is not a reference in a sound statement. */
  private static Hidden read(INode root) {
    Set<String> words = new HashSet<>();
    words.add("");
    Set<INode> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    root.getAsTreeIterable().forEach(node -> markBroken(node, broken));
    boolean any = false;
    ILeafNode before = null;
    for (ILeafNode leaf : root.getLeafNodes()) {
      if (leaf.isHidden()) {
        continue;
      }
      if (broken.contains(statement(leaf))
          || !(NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Step)) {
        words.add(FileNames.key(Names.unquote(leaf.getText())));
      }
      any |= leaf.getSyntaxErrorMessage() != null && expectsName(before);
      before = leaf;
    }
    return new Hidden(words, any || expectsName(before));
  }

  private static void markBroken(INode node, Set<INode> broken) {
    if (node.getSyntaxErrorMessage() != null) {
      broken.add(statement(node));
    }
  }

  /** The node right below the file that holds a node. */
  private static INode statement(INode node) {
    INode statement = node;
    while (statement.getParent() != null && statement.getParent().getParent() != null) {
      statement = statement.getParent();
    }
    return statement;
  }

  /** Whether what stands before an error is the first word of a declaration. */
  private static boolean expectsName(ILeafNode before) {
    if (before == null || !(before.getGrammarElement() instanceof Keyword keyword)) {
      return false;
    }
    AbstractRule rule = GrammarUtil.containingRule(keyword);
    return rule instanceof ParserRule parser
        && parser.getType().getClassifier() instanceof EClass type
        && type.getEStructuralFeature("names") != null
        && Character.isLetter(keyword.getValue().charAt(0));
  }
}
