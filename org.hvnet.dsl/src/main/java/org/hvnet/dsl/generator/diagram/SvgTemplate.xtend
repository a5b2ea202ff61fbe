package org.hvnet.dsl.generator.diagram

import org.eclipse.elk.graph.ElkEdge
import org.eclipse.elk.graph.ElkGraphElement
import org.eclipse.elk.graph.ElkLabel
import org.eclipse.elk.graph.ElkNode
import org.eclipse.elk.graph.ElkShape
import org.eclipse.xtend.lib.annotations.FinalFieldsConstructor
import org.hvnet.dsl.generator.VisibleText

import static extension org.hvnet.dsl.generator.diagram.SvgText.*

/** A laid out graph as SVG: no scripts, no links, nothing outside of the file. */
@FinalFieldsConstructor
package class SvgTemplate {
	/** The usual font of the system, as far as each can be named; the last ones are almost everywhere. */
	static val FONTS = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"

	val ElkNode sheet
	val String description

	def String generate() '''
		<svg xmlns="http://www.w3.org/2000/svg" width="«sheet.width.number»" height="«sheet.height.number»" viewBox="0 0 «sheet.width.number» «sheet.height.number»" font-family="«FONTS»" role="img" aria-labelledby="title desc">
		<title id="title">«sheet.getProperty(Shapes.TOOLTIP).escape»</title>
		<desc id="desc">«description.escape»</desc>
		<style>
		«new StyleTemplate().generate»</style>
		«sheet.inside»
		</svg>
	'''

	def private CharSequence node(ElkNode node) '''
		<g«node.attributes» transform="translate(«node.x.number» «node.y.number»)">
		«node.inside»
		</g>
	'''

	def private inside(ElkNode node) '''
		«node.tooltip»
		«node.shape»
		«node.icon»
		«FOR child : node.children»
			«child.node»
		«ENDFOR»
		«FOR edge : node.containedEdges»
			«edge.edge»
		«ENDFOR»
		«FOR port : node.ports.filter[getProperty(Shapes.LOOK) == Look.PORT]»
			<g«port.attributes» transform="translate(«port.x.number» «port.y.number»)">
			«port.tooltip»
			«port.rect("port", 4)»
			«port.texts»
			</g>
		«ENDFOR»
		«node.texts»
	'''

	def private attributes(ElkGraphElement shape) {
		val element = shape.getProperty(Shapes.ELEMENT)
		if (element === null)
			""
		else
			''' id="«shape.getProperty(Shapes.LOOK).id(element)»" data-element="«VisibleText.of(element.toString).escape»"'''
	}

	def private tooltip(ElkGraphElement shape) {
		val tooltip = shape.getProperty(Shapes.TOOLTIP)
		if (!tooltip.empty && shape !== sheet) '''
			<title>«tooltip.escape»</title>
		'''
	}

	def private shape(ElkNode node) {
		val look = node.getProperty(Shapes.LOOK)
		switch look {
			case AREA,
			case LINK: ""
			case TRUNK,
			case ACCESS,
			case UPLINK,
			case STORAGE_LINK: '''<path class="«look.line(node)»" d="M0 «(node.height / 2).number»H«node.width.number»"/>'''
			case OUTSIDE: node.rect("outside", 16)
			case SHEET: node.rect("sheet", 14)
			case HOST: node.rect("host", 12)
			case SERVER: node.rect("box server " + node.hue("tint"), 3)
			case MACHINE,
			case MANAGEMENT_ADAPTER,
			case LUN: node.rect("box " + node.hue("tint"), 7)
			case PORT: node.rect("port", 4)
			case SWATCH: node.rect("box " + node.hue("tint"), 4)
			default: node.rect(look.cssClass, 9)
		}
	}

	def private icon(ElkNode node) {
		switch node.getProperty(Shapes.LOOK) {
			case HOST: '''<path class="icon" d="M14 14h16v7h-16zM14 24h16v7h-16zM18 17.5h.01M18 27.5h.01M23 17.5h3M23 27.5h3"/>'''
			case VIRTUAL_SWITCH: '''<path class="icon" d="M13 15h13m-3.5-3.5l3.5 3.5-3.5 3.5M27 23h-13m3.5-3.5l-3.5 3.5 3.5 3.5"/>'''
			case PHYSICAL_SWITCH: '''<path class="icon-light" d="M14 «(node.middle - 4).number»h14m-4-4l4 4-4 4M29 «(node.middle + 4).number»h-14m4-4l-4 4 4 4"/>'''
			case STORAGE: '''<path class="icon" d="M14 16a8 3 0 0 1 16 0v14a8 3 0 0 1-16 0zM14 16a8 3 0 0 0 16 0M14 23a8 3 0 0 0 16 0"/>'''
			default: ""
		}
	}

	def private middle(ElkNode node) {
		node.labels.head.y + node.labels.head.height / 2
	}

	def private rect(ElkShape shape, String cssClass, double radius) {
		'''<rect class="«cssClass»" width="«shape.width.number»" height="«shape.height.number»" rx="«radius.number»"/>'''
	}

	def private edge(ElkEdge edge) '''
		<path class="«edge.getProperty(Shapes.LOOK).line(edge)»" d="«edge.path»"/>
	'''

	def private line(Look look, ElkGraphElement shape) {
		look.cssClass + " " + shape.hue("line")
	}

	def private hue(ElkGraphElement shape, String use) {
		Palette.cssClass(use, shape.getProperty(Shapes.HUE))
	}

	def private texts(ElkGraphElement shape) '''
		«FOR label : shape.labels»
			«label.text(shape.getProperty(Shapes.LOOK))»
		«ENDFOR»
	'''

	def private text(ElkLabel label, Look on) {
		val look = label.getProperty(Shapes.TEXT_LOOK)
		val colour = if (look.framed)
				label.hue(look.cssClass + "-text")
			else if (on == Look.PHYSICAL_SWITCH)
				"light"
			else if (look.bold)
				"ink"
			else
				"muted"
		'''
			«IF look.framed»
				<rect class="«label.hue(look.cssClass)»" x="«label.x.number»" y="«label.y.number»" width="«label.width.number»" height="«label.height.number»" rx="5"/>
			«ENDIF»
			<text class="«look.textClass» «colour»" x="«label.anchor.number»" y="«label.baseline.number»">«label.text.escape»</text>
		'''
	}
}
