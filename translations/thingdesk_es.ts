<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Thingdesk</source>
        <translation>Acerca de Thingdesk</translation>
    </message>
    <message>
        <source>Thingdesk %1</source>
        <translation>Thingdesk %1</translation>
    </message>
    <message>
        <source>Bulk changes for Verizon ThingSpace fleets: planned before they are sent, sent once, and proven.

Free software under the GNU General Public License, version 3 or later; it comes without any warranty.

Built on Qt %1, SQLite, simdjson, Boost.Beast, QtKeychain and the Breeze icons. ThingSpace is a trademark of Verizon, with whom this program has no connection.</source>
        <translation>Cambios masivos para flotas de Verizon ThingSpace: planificados antes de enviarse, enviados una sola vez y comprobados.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior; se entrega sin garantía alguna.

Hecho con Qt %1, SQLite, simdjson, Boost.Beast, QtKeychain y los iconos Breeze. ThingSpace es una marca de Verizon, con la que este programa no tiene relación.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Dispositivos</translation>
    </message>
    <message>
        <source>Shows the fleet.</source>
        <translation>Muestra la flota.</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>&amp;Cambios</translation>
    </message>
    <message>
        <source>Shows the bulk changes, running and done.</source>
        <translation>Muestra los cambios masivos, en curso y terminados.</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>&amp;Auditoría</translation>
    </message>
    <message>
        <source>Shows who did what, when, and what proved it.</source>
        <translation>Muestra quién hizo qué, cuándo y con qué evidencia.</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Con&amp;figuración</translation>
    </message>
    <message>
        <source>Profiles, credentials, store, appearance, keys.</source>
        <translation>Perfiles, credenciales, almacén, apariencia, teclas.</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>F&amp;iltro</translation>
    </message>
    <message>
        <source>Goes to the filter of this page.</source>
        <translation>Va al filtro de esta página.</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Buscar un comando…</translation>
    </message>
    <message>
        <source>Finds any command by its name.</source>
        <translation>Encuentra cualquier comando por su nombre.</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <source>Shows or hides the details on the right.</source>
        <translation>Muestra u oculta los detalles a la derecha.</translation>
    </message>
    <message>
        <source>S&amp;ync</source>
        <translation>Sincroni&amp;zar</translation>
    </message>
    <message>
        <source>Reads the whole fleet from the carrier.</source>
        <translation>Lee toda la flota del operador.</translation>
    </message>
    <message>
        <source>S&amp;top the sync</source>
        <translation>De&amp;tener la sincronización</translation>
    </message>
    <message>
        <source>Ends the sync at its next step; what was read stays.</source>
        <translation>Termina la sincronización en el próximo paso; lo leído se conserva.</translation>
    </message>
    <message>
        <source>&amp;Refresh the selection</source>
        <translation>Act&amp;ualizar la selección</translation>
    </message>
    <message>
        <source>Reads the selected lines again from the carrier.</source>
        <translation>Vuelve a leer del operador las líneas seleccionadas.</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>C&amp;olumnas…</translation>
    </message>
    <message>
        <source>Chooses which columns are shown, and in which order.</source>
        <translation>Elige qué columnas se muestran y en qué orden.</translation>
    </message>
    <message>
        <source>Show &amp;only this value</source>
        <translation>Mostrar &amp;solo este valor</translation>
    </message>
    <message>
        <source>Adds the cell&apos;s value to the filter.</source>
        <translation>Agrega el valor de la celda al filtro.</translation>
    </message>
    <message>
        <source>&amp;Exclude this value</source>
        <translation>&amp;Excluir este valor</translation>
    </message>
    <message>
        <source>Takes lines with the cell&apos;s value out of the list.</source>
        <translation>Quita de la lista las líneas con el valor de la celda.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected rows, with tabs between the cells.</source>
        <translation>Copia las filas seleccionadas, con tabuladores entre las celdas.</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Copiar con enca&amp;bezados</translation>
    </message>
    <message>
        <source>Copies the selected rows under their column names.</source>
        <translation>Copia las filas seleccionadas bajo los nombres de sus columnas.</translation>
    </message>
    <message>
        <source>Copy the &amp;identifiers</source>
        <translation>Copiar los i&amp;dentificadores</translation>
    </message>
    <message>
        <source>Copies one ICCID a line, or whatever identifier a line has.</source>
        <translation>Copia un ICCID por línea, o el identificador que la línea tenga.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Selects everything that the filter matches.</source>
        <translation>Selecciona todo lo que cumple el filtro.</translation>
    </message>
    <message>
        <source>&amp;New change…</source>
        <translation>&amp;Nuevo cambio…</translation>
    </message>
    <message>
        <source>Plans a bulk change; nothing is sent before you confirm.</source>
        <translation>Planifica un cambio masivo; nada se envía antes de que usted confirme.</translation>
    </message>
    <message>
        <source>Re&amp;view the draft…</source>
        <translation>Re&amp;visar el borrador…</translation>
    </message>
    <message>
        <source>Opens a draft at its review.</source>
        <translation>Abre un borrador en su revisión.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Sends nothing more; what is on its way is followed.</source>
        <translation>No envía nada más; lo que está en camino se sigue.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Reanu&amp;dar</translation>
    </message>
    <message>
        <source>Goes on with a paused change.</source>
        <translation>Continúa un cambio pausado.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the rest</source>
        <translation>Ca&amp;ncelar el resto</translation>
    </message>
    <message>
        <source>Cancels what was not sent yet.</source>
        <translation>Cancela lo que aún no se envió.</translation>
    </message>
    <message>
        <source>Re&amp;try…</source>
        <translation>Rein&amp;tentar…</translation>
    </message>
    <message>
        <source>Plans a new change for what failed, was held or cancelled.</source>
        <translation>Planifica un nuevo cambio para las líneas con error, retenidas o canceladas.</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>Des&amp;hacer…</translation>
    </message>
    <message>
        <source>Plans the inverse change for what succeeded.</source>
        <translation>Planifica el cambio inverso para lo que terminó con éxito.</translation>
    </message>
    <message>
        <source>Save the &amp;results…</source>
        <translation>Guardar los &amp;resultados…</translation>
    </message>
    <message>
        <source>Writes a file for each outcome into a folder.</source>
        <translation>Escribe en una carpeta un archivo por cada resultado.</translation>
    </message>
    <message>
        <source>&amp;Export the audit log…</source>
        <translation>&amp;Exportar el registro de auditoría…</translation>
    </message>
    <message>
        <source>Writes what the page shows as CSV or JSON.</source>
        <translation>Escribe como CSV o JSON lo que la página muestra.</translation>
    </message>
    <message>
        <source>Clear the audit &amp;filters</source>
        <translation>&amp;Limpiar los filtros de auditoría</translation>
    </message>
    <message>
        <source>Shows the whole audit log again.</source>
        <translation>Muestra de nuevo todo el registro de auditoría.</translation>
    </message>
    <message>
        <source>Ne&amp;w profile…</source>
        <translation>Nuevo per&amp;fil…</translation>
    </message>
    <message>
        <source>Connects to a ThingSpace account.</source>
        <translation>Conecta con una cuenta de ThingSpace.</translation>
    </message>
    <message>
        <source>&amp;Remove the profile…</source>
        <translation>&amp;Quitar el perfil…</translation>
    </message>
    <message>
        <source>Removes the profile and its login from this computer; asks first.</source>
        <translation>Quita de esta computadora el perfil y sus credenciales; pregunta antes.</translation>
    </message>
    <message>
        <source>&amp;Test the login</source>
        <translation>Pro&amp;bar las credenciales</translation>
    </message>
    <message>
        <source>Reaches the carrier, signs in, asks for each account, and says where it stops.</source>
        <translation>Llega al operador, inicia sesión, consulta cada cuenta y dice dónde se detiene.</translation>
    </message>
    <message>
        <source>Replace the &amp;login…</source>
        <translation>&amp;Reemplazar las credenciales…</translation>
    </message>
    <message>
        <source>Puts another key, user name and password into the system&apos;s keyring.</source>
        <translation>Pone otra clave, otro usuario y otra contraseña en el llavero del sistema.</translation>
    </message>
    <message>
        <source>&amp;Forget the login…</source>
        <translation>&amp;Olvidar las credenciales…</translation>
    </message>
    <message>
        <source>Takes the profile&apos;s login out of the system&apos;s keyring; asks first.</source>
        <translation>Saca las credenciales del perfil del llavero del sistema; pregunta antes.</translation>
    </message>
    <message>
        <source>Copy the store&apos;s &amp;path</source>
        <translation>Copiar la r&amp;uta del almacén</translation>
    </message>
    <message>
        <source>&amp;Try the demo fleet</source>
        <translation>&amp;Probar la flota de demostración</translation>
    </message>
    <message>
        <source>Opens a made-up fleet on a simulator of its own.</source>
        <translation>Abre una flota ficticia en un simulador propio.</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>A&amp;yuda de esta página</translation>
    </message>
    <message>
        <source>Explains this page and its keys.</source>
        <translation>Explica esta página y sus teclas.</translation>
    </message>
    <message>
        <source>&amp;About Thingdesk</source>
        <translation>&amp;Acerca de Thingdesk</translation>
    </message>
    <message>
        <source>Version, licence, and what it is built on.</source>
        <translation>Versión, licencia y componentes.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Ends the program; asks first if work is running.</source>
        <translation>Termina el programa; pregunta antes si hay trabajo en curso.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a command does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>Abrir &amp;la carpeta</translation>
    </message>
    <message>
        <source>Shows the results that were saved last in the file manager.</source>
        <translation>Muestra en el administrador de archivos los últimos resultados guardados.</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Cambiar el no&amp;mbre</translation>
    </message>
    <message>
        <source>Gives the change another name.</source>
        <translation>Da otro nombre al cambio.</translation>
    </message>
    <message>
        <source>&amp;Back to the changes</source>
        <translation>Volver a los cam&amp;bios</translation>
    </message>
    <message>
        <source>Leaves the change for the list of all changes.</source>
        <translation>Deja el cambio y vuelve a la lista de todos los cambios.</translation>
    </message>
    <message>
        <source>Copies where the store is.</source>
        <translation>Copia la ubicación del almacén.</translation>
    </message>
    <message>
        <source>Select the &amp;first…</source>
        <translation>Seleccionar las &amp;primeras…</translation>
    </message>
    <message>
        <source>Selects so many lines from the top of the list: a pilot before the rest.</source>
        <translation>Selecciona cierto número de líneas desde el principio de la lista: una prueba antes del resto.</translation>
    </message>
    <message>
        <source>Show in the audit lo&amp;g</source>
        <translation>Mostrar en la auditorí&amp;a</translation>
    </message>
    <message>
        <source>Shows every step of this change in the audit log: who, when, and what proved it.</source>
        <translation>Muestra cada paso de este cambio en la auditoría: quién, cuándo y con qué evidencia.</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Horas en &amp;UTC</translation>
    </message>
    <message>
        <source>Shows times in UTC instead of local time, or the other way round. Exports are always in UTC.</source>
        <translation>Muestra las horas en UTC en lugar de la hora local, o al revés. Lo exportado siempre está en UTC.</translation>
    </message>
    <message>
        <source>Show all chan&amp;ges</source>
        <translation>Mostrar todos los cam&amp;bios</translation>
    </message>
    <message>
        <source>Clears the filter of the list of changes.</source>
        <translation>Borra el filtro de la lista de cambios.</translation>
    </message>
    <message>
        <source>Settle by &amp;hand…</source>
        <translation>&amp;Decidir a mano…</translation>
    </message>
    <message>
        <source>Your verdict on the selected unconfirmed lines, as far as the evidence leaves it to you.</source>
        <translation>Su veredicto sobre las líneas sin confirmar seleccionadas, hasta donde la evidencia se lo deja.</translation>
    </message>
    <message>
        <source>R&amp;un now</source>
        <translation>Ejecutar a&amp;hora</translation>
    </message>
    <message>
        <source>Begins a change now whose time was missed.</source>
        <translation>Empieza ahora un cambio cuya hora pasó sin que empezara.</translation>
    </message>
    <message>
        <source>Another ti&amp;me…</source>
        <translation>Otro &amp;momento…</translation>
    </message>
    <message>
        <source>Gives a scheduled change or a draft another time to begin.</source>
        <translation>Da a un cambio programado o a un borrador otro momento para empezar.</translation>
    </message>
    <message>
        <source>What is &amp;due</source>
        <translation>&amp;Pendiente por fecha</translation>
    </message>
    <message>
        <source>Lists what happens by itself: scheduled changes, plans of a later date, suspensions that the carrier ends.</source>
        <translation>Enumera lo que ocurre por sí solo: cambios programados, planes de fecha posterior, suspensiones que el operador termina.</translation>
    </message>
    <message>
        <source>The &amp;rules…</source>
        <translation>Las &amp;reglas…</translation>
    </message>
    <message>
        <source>Lists every rule that lines are checked by before anything is sent, and who says so.</source>
        <translation>Enumera cada regla con que se comprueban las líneas antes de enviar nada, y quién la pone.</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Planes</translation>
    </message>
    <message>
        <source>Shows customers, sites, their plans and pools, and the carrier&apos;s prices.</source>
        <translation>Muestra clientes, emplazamientos, sus planes y grupos, y los precios del operador.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Añadir…</translation>
    </message>
    <message>
        <source>Adds a row to the list of the catalogue that is shown.</source>
        <translation>Añade una fila a la lista del catálogo que se muestra.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Changes the selected row of the catalogue.</source>
        <translation>Cambia la fila seleccionada del catálogo.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirar…</translation>
    </message>
    <message>
        <source>Takes the selected row of the catalogue out of use; it stays for history.</source>
        <translation>Retira del uso la fila seleccionada del catálogo; queda para el historial.</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>Recu&amp;perar</translation>
    </message>
    <message>
        <source>Takes a removed row of the catalogue into use again, as it was.</source>
        <translation>Vuelve a poner en uso una fila retirada del catálogo, tal como estaba.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Adds and changes rows of the catalogue from a file; shows first what it would do.</source>
        <translation>Añade y cambia filas del catálogo desde un archivo; antes muestra lo que haría.</translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation>E&amp;xportar la lista…</translation>
    </message>
    <message>
        <source>Writes the list of the catalogue that is shown as CSV.</source>
        <translation>Escribe como CSV la lista del catálogo que se muestra.</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Language and size hold from the next start of Thingdesk.</source>
        <translation>El idioma y el tamaño rigen desde el próximo inicio de Thingdesk.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Language and size</source>
        <translation>Idioma y tamaño</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>Start Thingdesk again to see the new language or size.</source>
        <translation>Inicie Thingdesk de nuevo para ver el nuevo idioma o tamaño.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>L&amp;ocal time</source>
        <translation>Hora l&amp;ocal</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>Everything that is exported is in UTC, whatever is chosen here.</source>
        <translation>Todo lo que se exporta está en UTC, se elija aquí lo que se elija.</translation>
    </message>
</context>
<context>
    <name>AuditDetails</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a day, and a time of day with its zone: “Wednesday, January 15, 2025, 12:00:02 PM CET”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose an entry to see all of it.</source>
        <translation>Elija una entrada para verla completa.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>La entrada</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Open change %1</source>
        <translation>Abrir el cambio %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>AuditDifference</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueadas</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Con advertencias</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Carrier address</source>
        <translation>Dirección del operador</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a value, and what it was and became: “State: active → suspended”</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
</context>
<context>
    <name>AuditFilterBar</name>
    <message>
        <source>Words, identifiers, request numbers, reasons: part of anything in an entry</source>
        <translation>Palabras, identificadores, números de solicitud, motivos: parte de cualquier dato de una entrada</translation>
    </message>
    <message>
        <source>Filter by any words</source>
        <translation>Filtrar por cualquier palabra</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … a …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>Everything done to lines</source>
        <translation>Todo lo hecho a líneas</translation>
    </message>
    <message>
        <source>Everything done to changes</source>
        <translation>Todo lo hecho a cambios</translation>
    </message>
    <message>
        <source>Everything done to profiles</source>
        <translation>Todo lo hecho a perfiles</translation>
    </message>
    <message>
        <source>Everything done to logins</source>
        <translation>Todo lo hecho a credenciales</translation>
    </message>
    <message>
        <source>Type of change</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Line: part of any of its identifiers</source>
        <translation>Línea: parte de cualquiera de sus identificadores</translation>
    </message>
    <message>
        <source>Line: any identifier</source>
        <translation>Línea: identificador</translation>
    </message>
    <message>
        <source>Number of a change</source>
        <translation>Número de un cambio</translation>
    </message>
    <message>
        <source>Change no.</source>
        <translation>N.º de cambio</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>buscando…</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries shown of %1</source>
        <extracomment>%1: how many there are in all</extracomment>
        <translation>
            <numerusform>%Ln entrada mostrada de %1</numerusform>
            <numerusform>%Ln entradas mostradas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln selected</source>
        <extracomment>what is shown, and how many of it are selected</extracomment>
        <translation>
            <numerusform>%1 · %Ln seleccionada</numerusform>
            <numerusform>%1 · %Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log holds every step of every change, and everything done to profiles and logins: who did it, when, from which value to which, and what proved it. Nothing in it can be changed or removed. The fields above the list show a part of it; an export holds exactly what is shown. Click a change&apos;s number to open that change.</source>
        <translation>El registro de auditoría contiene cada paso de cada cambio y todo lo hecho a perfiles y credenciales: quién lo hizo, cuándo, de qué valor a cuál y con qué evidencia. Nada en él se puede cambiar ni quitar. Los campos sobre la lista muestran una parte; una exportación contiene exactamente lo que se muestra. Haga clic en el número de un cambio para abrirlo.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Todavía no se hizo nada</translation>
    </message>
    <message>
        <source>Every step of a change, and whatever is done to a profile or a login, will be listed here: who, when, and what proved it.</source>
        <translation>Aquí aparecerá cada paso de un cambio y todo lo que se haga a un perfil o a sus credenciales: quién, cuándo y con qué evidencia.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Ninguna entrada coincide</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in the log; none of them fits all the fields above.</source>
        <translation>
            <numerusform>Hay %Ln entrada en el registro; no cumple todos los campos de arriba.</numerusform>
            <numerusform>Hay %Ln entradas en el registro; ninguna cumple todos los campos de arriba.</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry is shown.</source>
        <translation>No se muestra ninguna entrada.</translation>
    </message>
    <message>
        <source>Select entries first.</source>
        <translation>Seleccione entradas primero.</translation>
    </message>
    <message>
        <source>An export is being written.</source>
        <translation>Se está escribiendo una exportación.</translation>
    </message>
    <message>
        <source>The whole log is shown.</source>
        <translation>Se muestra todo el registro.</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln entries</source>
        <translation>
            <numerusform>Exportar %Ln entrada</numerusform>
            <numerusform>Exportar %Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>JSON, one entry a line (*.json)</source>
        <translation>JSON, una entrada por línea (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln entries to %1 …</source>
        <translation>
            <numerusform>Escribiendo %Ln entrada en %1 …</numerusform>
            <numerusform>Escribiendo %Ln entradas en %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in %1.</source>
        <translation>
            <numerusform>%Ln entrada está en %1.</numerusform>
            <numerusform>%Ln entradas están en %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy holds at most %Ln entries. Export them to a file instead.</source>
        <translation>
            <numerusform>Una copia contiene como máximo %Ln entrada. Expórtelas a un archivo.</numerusform>
            <numerusform>Una copia contiene como máximo %Ln entradas. Expórtelas a un archivo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditTable</name>
    <message>
        <source>The audit log, newest entry first</source>
        <translation>El registro de auditoría, la entrada más reciente primero</translation>
    </message>
</context>
<context>
    <name>AuditTableModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Antes → después</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Local time; the tooltip of a cell has it in UTC.</source>
        <translation>Hora local; la ayuda emergente de una celda la tiene en UTC.</translation>
    </message>
    <message>
        <source>In UTC.</source>
        <translation>En UTC.</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>cambio %1</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Line: sent to the carrier</source>
        <translation>Línea: enviada al operador</translation>
    </message>
    <message>
        <source>Line: confirmed</source>
        <translation>Línea: confirmada</translation>
    </message>
    <message>
        <source>Line: failed</source>
        <translation>Línea: con error</translation>
    </message>
    <message>
        <source>Line: unconfirmed</source>
        <translation>Línea: sin confirmar</translation>
    </message>
    <message>
        <source>Line: held</source>
        <translation>Línea: retenida</translation>
    </message>
    <message>
        <source>Line: cancelled</source>
        <translation>Línea: cancelada</translation>
    </message>
    <message>
        <source>Line: waiting again</source>
        <translation>Línea: de nuevo en cola</translation>
    </message>
    <message>
        <source>Line: taken by the carrier</source>
        <translation>Línea: aceptada por el operador</translation>
    </message>
    <message>
        <source>Line: to be repeated</source>
        <translation>Línea: por repetir</translation>
    </message>
    <message>
        <source>Line: planned</source>
        <translation>Línea: planificada</translation>
    </message>
    <message>
        <source>Line: blocked</source>
        <translation>Línea: bloqueada</translation>
    </message>
    <message>
        <source>Line: left out, no change</source>
        <translation>Línea: omitida, sin cambio</translation>
    </message>
    <message>
        <source>Change: planned</source>
        <translation>Cambio: planificado</translation>
    </message>
    <message>
        <source>Change: renamed</source>
        <translation>Cambio: con otro nombre</translation>
    </message>
    <message>
        <source>Change: approval asked for</source>
        <translation>Cambio: aprobación pedida</translation>
    </message>
    <message>
        <source>Change: scheduled</source>
        <translation>Cambio: programado</translation>
    </message>
    <message>
        <source>Change: released</source>
        <translation>Cambio: lanzado</translation>
    </message>
    <message>
        <source>Change: begun</source>
        <translation>Cambio: iniciado</translation>
    </message>
    <message>
        <source>Change: paused</source>
        <translation>Cambio: pausado</translation>
    </message>
    <message>
        <source>Change: nothing more is sent</source>
        <translation>Cambio: no se envía nada más</translation>
    </message>
    <message>
        <source>Change: cancelled</source>
        <translation>Cambio: cancelado</translation>
    </message>
    <message>
        <source>Change: lines unconfirmed</source>
        <translation>Cambio: líneas sin confirmar</translation>
    </message>
    <message>
        <source>Change: succeeded</source>
        <translation>Cambio: con éxito</translation>
    </message>
    <message>
        <source>Change: partly succeeded</source>
        <translation>Cambio: con éxito parcial</translation>
    </message>
    <message>
        <source>Change: failed</source>
        <translation>Cambio: con error</translation>
    </message>
    <message>
        <source>Change: back to a draft</source>
        <translation>Cambio: de nuevo borrador</translation>
    </message>
    <message>
        <source>Profile: added</source>
        <translation>Perfil: agregado</translation>
    </message>
    <message>
        <source>Profile: settings changed</source>
        <translation>Perfil: ajustes cambiados</translation>
    </message>
    <message>
        <source>Profile: removed</source>
        <translation>Perfil: quitado</translation>
    </message>
    <message>
        <source>Login: stored in the keyring</source>
        <translation>Credenciales: guardadas en el llavero</translation>
    </message>
    <message>
        <source>Login: taken out of the keyring</source>
        <translation>Credenciales: sacadas del llavero</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>By a person.</source>
        <translation>Por una persona.</translation>
    </message>
    <message>
        <source>What was not sent is being cancelled.</source>
        <translation>Se está cancelando lo que no se envió.</translation>
    </message>
    <message>
        <source>Made to undo change %1.</source>
        <translation>Hecho para deshacer el cambio %1.</translation>
    </message>
    <message>
        <source>Made to repeat what was left of change %1.</source>
        <translation>Hecho para repetir lo que quedó del cambio %1.</translation>
    </message>
    <message>
        <source>Line: carried out late, after a verdict</source>
        <translation>Línea: ejecutada tarde, tras un veredicto</translation>
    </message>
    <message>
        <source>Change: lines settled by hand</source>
        <translation>Cambio: líneas decididas a mano</translation>
    </message>
    <message>
        <source>Callbacks: registered at the carrier</source>
        <translation>Callbacks: registrados en el operador</translation>
    </message>
    <message>
        <source>Callbacks: taken back at the carrier</source>
        <translation>Callbacks: retirados en el operador</translation>
    </message>
    <message>
        <source>Line: changed by others</source>
        <translation>Línea: cambiada por otros</translation>
    </message>
    <message>
        <source>Line: suspension will end</source>
        <translation>Línea: la suspensión terminará</translation>
    </message>
    <message>
        <source>Change: asks, its time was missed</source>
        <translation>Cambio: pregunta, pasó su hora</translation>
    </message>
    <message>
        <source>Change: given another time</source>
        <translation>Cambio: recibe otra hora</translation>
    </message>
    <message>
        <source>Catalogue: added</source>
        <translation>Catálogo: añadido</translation>
    </message>
    <message>
        <source>Catalogue: changed</source>
        <translation>Catálogo: cambiado</translation>
    </message>
    <message>
        <source>Catalogue: removed</source>
        <translation>Catálogo: retirado</translation>
    </message>
    <message>
        <source>Line: a customer plan to come was withdrawn</source>
        <translation>Línea: se retiró un plan de cliente futuro</translation>
    </message>
    <message>
        <source>Line: the carrier&apos;s name was taken into our record</source>
        <translation>Línea: se tomó el nombre del operador en nuestro registro</translation>
    </message>
    <message>
        <source>Catalogue: brought back</source>
        <translation>Catálogo: recuperado</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>none</source>
        <extracomment>the value of a field that has none</extracomment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a field, and what it was and becomes: “State: active → suspended”</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CallbacksBox</name>
    <message>
        <source>As&amp;k the carrier</source>
        <translation>Pregu&amp;ntar al operador</translation>
    </message>
    <message>
        <source>Re&amp;gister…</source>
        <translation>Re&amp;gistrar…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Re&amp;tirar…</translation>
    </message>
    <message>
        <source>Who receives the callbacks</source>
        <translation>Quién recibe los callbacks</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>Callbacks are not received like this: %1</source>
        <translation>Así no se reciben callbacks: %1</translation>
    </message>
    <message>
        <source>No callback was received here yet.</source>
        <translation>Aquí no se ha recibido aún ningún callback.</translation>
    </message>
    <message>
        <source>Received: %1. Refused: %2 with a wrong password, %3 from other addresses, %4 unreadable. To be sent again: %5.</source>
        <translation>Recibidos: %1. Rechazados: %2 con una contraseña equivocada, %3 desde otras direcciones, %4 ilegibles. Por enviar de nuevo: %5.</translation>
    </message>
    <message>
        <source>Sending changes is off for this profile.</source>
        <translation>El envío de cambios está desactivado en este perfil.</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Elija primero una fila.</translation>
    </message>
    <message>
        <source>Take another application&apos;s place</source>
        <translation>Ocupar el lugar de otra aplicación</translation>
    </message>
    <message>
        <source>Another application receives the callbacks of %1 on account %2, at %3. It will receive none any more. Register this profile instead?</source>
        <translation>Otra aplicación recibe los callbacks de %1 en la cuenta %2, en %3. Ya no recibirá ninguno. ¿Registrar este perfil en su lugar?</translation>
    </message>
    <message>
        <source>&amp;Take its place</source>
        <translation>&amp;Ocupar su lugar</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Have the carrier send the callbacks of %1 on account %2 here?</source>
        <translation>¿Hacer que el operador envíe aquí los callbacks de %1 en la cuenta %2?</translation>
    </message>
    <message>
        <source>Have the carrier send this profile&apos;s callbacks here? If another application receives any of them, nothing is changed.</source>
        <translation>¿Hacer que el operador envíe aquí los callbacks de este perfil? Si otra aplicación recibe alguno, no se cambia nada.</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>The callbacks of %1 on account %2 go to another application, at %3. Take them away from it?</source>
        <translation>Los callbacks de %1 en la cuenta %2 van a otra aplicación, en %3. ¿Quitárselos?</translation>
    </message>
    <message>
        <source>Have the carrier send no callbacks of %1 on account %2 any more? What becomes of requests is then found out later.</source>
        <translation>¿Hacer que el operador deje de enviar los callbacks de %1 en la cuenta %2? Entonces lo que sea de las solicitudes se averigua más tarde.</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Re&amp;tirar</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>this profile</source>
        <translation>este perfil</translation>
    </message>
    <message>
        <source>a running process of this store</source>
        <translation>un proceso en marcha de este almacén</translation>
    </message>
    <message>
        <source>another application: %1</source>
        <translation>otra aplicación: %1</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Show removed</source>
        <translation>Mostrar retirados</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows shown of %1</source>
        <extracomment>%1: how many there are in all, removed ones too</extracomment>
        <translation>
            <numerusform>Se muestra %Ln fila de %1</numerusform>
            <numerusform>Se muestran %Ln filas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers, their sites, plans and pools, and what the carrier&apos;s plans cost. Changes of the types “assign” and “customer plan” choose from them, and reviews tell costs by them. Nothing here is sent to the carrier. What is removed can be chosen no more and stays for history. Files are shown row by row before they are imported; an export can be imported again.</source>
        <translation>Clientes, sus emplazamientos, planes y grupos, y lo que cuestan los planes del operador. Los cambios de los tipos «asignar» y «plan de cliente» eligen entre ellos, y las revisiones dicen los costes con ellos. Nada de aquí se envía al operador. Lo retirado ya no se puede elegir y queda para el historial. Los archivos se muestran fila a fila antes de importarse; una exportación se puede volver a importar.</translation>
    </message>
    <message>
        <source>What the catalogue holds</source>
        <translation>Lo que contiene el catálogo</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>The catalogue</source>
        <translation>El catálogo</translation>
    </message>
    <message>
        <source>Go to the plans first.</source>
        <translation>Vaya primero a los planes.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aquí aún no hay nada</translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation>Ninguna fila coincide</translation>
    </message>
    <message>
        <source>Other words in the field above, or “Show removed”, may find more.</source>
        <translation>Otras palabras en el campo de arriba, o «Mostrar retirados», pueden encontrar más.</translation>
    </message>
    <message>
        <source>Select one row first.</source>
        <translation>Seleccione primero una fila.</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>Aún no hay ningún perfil.</translation>
    </message>
    <message>
        <source>It was removed. Bring it back first.</source>
        <translation>Se retiró. Recupérela primero.</translation>
    </message>
    <message>
        <source>It was removed already.</source>
        <translation>Ya se había retirado.</translation>
    </message>
    <message>
        <source>It is in use; it was not removed.</source>
        <translation>Está en uso; no se había retirado.</translation>
    </message>
    <message>
        <source>No row is shown.</source>
        <translation>No se muestra ninguna fila.</translation>
    </message>
    <message>
        <source>Select rows first.</source>
        <translation>Seleccione primero filas.</translation>
    </message>
    <message>
        <source>This page has no inspector.</source>
        <translation>Esta página no tiene inspector.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message numerus="yes">
        <source>It applies to %Ln line(s), which keep it.</source>
        <translation>
            <numerusform>Se aplica a %Ln línea, que la conserva.</numerusform>
            <numerusform>Se aplica a %Ln líneas, que la conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No line uses it.</source>
        <translation>Ninguna línea la usa.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Retirar %1?</translation>
    </message>
    <message>
        <source>“%1” can be chosen no more; it stays for history and can be brought back. %2</source>
        <extracomment>%1: a customer, plan … ; %2: how many lines use it</extracomment>
        <translation>«%1» ya no se podrá elegir; queda para el historial y se puede recuperar. %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>“%1” was removed; its history stays.</source>
        <translation>«%1» se ha retirado; su historial queda.</translation>
    </message>
    <message>
        <source>“%1” is in use again.</source>
        <translation>«%1» vuelve a estar en uso.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.ods)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed.</source>
        <translation>Importado: %1 nuevas, %2 cambiadas.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>%Ln fila está en %1.</numerusform>
            <numerusform>%Ln filas están en %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a number of lines, and why they did not come through</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
Click to show only these lines.</source>
        <translation>%1
Haga clic para mostrar solo estas líneas.</translation>
    </message>
</context>
<context>
    <name>CausesPanel</name>
    <message>
        <source>Why lines did not come through</source>
        <translation>Por qué hubo líneas sin éxito</translation>
    </message>
    <message numerus="yes">
        <source>Retry these %Ln</source>
        <translation>
            <numerusform>Reintentar esta línea</numerusform>
            <numerusform>Reintentar estas %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans a new change for these lines; you review it before anything is sent.</source>
        <translation>Planifica un nuevo cambio para estas líneas; usted lo revisa antes de que se envíe nada.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what helps, and why: “Wait and repeat. Nothing is wrong with these lines…”</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ChangeActions</name>
    <message>
        <source>Only a draft can be reviewed; this change was released.</source>
        <translation>Solo un borrador se puede revisar; este cambio ya se lanzó.</translation>
    </message>
    <message>
        <source>The change is being cancelled: nothing more is sent.</source>
        <translation>El cambio se está cancelando: no se envía nada más.</translation>
    </message>
    <message>
        <source>The change is over.</source>
        <translation>El cambio terminó.</translation>
    </message>
    <message>
        <source>The change is paused already.</source>
        <translation>El cambio ya está pausado.</translation>
    </message>
    <message>
        <source>Everything was sent; what is unconfirmed is followed until there is evidence.</source>
        <translation>Todo se envió; lo que está sin confirmar se sigue hasta que haya evidencia.</translation>
    </message>
    <message>
        <source>The change has not been released, so nothing is being sent.</source>
        <translation>El cambio no se ha lanzado, así que no se está enviando nada.</translation>
    </message>
    <message>
        <source>The change is being cancelled and cannot be resumed.</source>
        <translation>El cambio se está cancelando y no se puede reanudar.</translation>
    </message>
    <message>
        <source>The change is not paused.</source>
        <translation>El cambio no está pausado.</translation>
    </message>
    <message>
        <source>The change is being cancelled already; what was sent is followed to its end.</source>
        <translation>El cambio ya se está cancelando; lo que se envió se sigue hasta el final.</translation>
    </message>
    <message>
        <source>Everything was sent, so nothing is left to cancel.</source>
        <translation>Todo se envió, así que no queda nada por cancelar.</translation>
    </message>
    <message>
        <source>The change was never released, so there is nothing to repeat.</source>
        <translation>El cambio nunca se lanzó, así que no hay nada que repetir.</translation>
    </message>
    <message>
        <source>No line failed, was held or was cancelled.</source>
        <translation>Ninguna línea terminó con error, retenida o cancelada.</translation>
    </message>
    <message>
        <source>The change was never released, so there is nothing to undo.</source>
        <translation>El cambio nunca se lanzó, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>No line has succeeded, so there is nothing to undo.</source>
        <translation>Ninguna línea terminó con éxito, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>The change has no lines.</source>
        <translation>El cambio no tiene líneas.</translation>
    </message>
    <message>
        <source>The change is not scheduled.</source>
        <translation>El cambio no está programado.</translation>
    </message>
    <message>
        <source>The change begins by itself at its time.</source>
        <translation>El cambio empieza por sí solo a su hora.</translation>
    </message>
    <message>
        <source>The change has begun already, or is over.</source>
        <translation>El cambio ya ha empezado o ha terminado.</translation>
    </message>
</context>
<context>
    <name>ChangeCauses</name>
    <message>
        <source>The carrier gave no reason.</source>
        <translation>El operador no dio ningún motivo.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <extracomment>one of several similar sentences</extracomment>
        <translation>Por ejemplo: %1</translation>
    </message>
    <message>
        <source>Wait and repeat</source>
        <translation>Esperar y repetir</translation>
    </message>
    <message>
        <source>Check and repeat</source>
        <translation>Comprobar y repetir</translation>
    </message>
    <message>
        <source>Fix the data</source>
        <translation>Corregir los datos</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>Nothing is wrong with these lines; they can be sent again.</source>
        <translation>Estas líneas no tienen ningún problema; se pueden enviar de nuevo.</translation>
    </message>
    <message>
        <source>These lines were not as reviewed; a retry checks them against what is so now.</source>
        <translation>Estas líneas no estaban como en la revisión; un reintento las comprueba con su situación actual.</translation>
    </message>
    <message>
        <source>Something about these lines must be put right first; sent again as they are, they would fail again.</source>
        <translation>Primero hay que corregir algo en estas líneas; enviadas de nuevo tal cual, volverían a dar error.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer is final: sent again, these lines would fail again.</source>
        <translation>La respuesta del operador es definitiva: enviadas de nuevo, estas líneas volverían a dar error.</translation>
    </message>
</context>
<context>
    <name>ChangeCommands</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Paused. What was sent is followed; nothing more is sent.</source>
        <translation>Pausado. Lo que se envió se sigue; no se envía nada más.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Reanudado.</translation>
    </message>
    <message>
        <source>Choose a change first.</source>
        <translation>Elija un cambio primero.</translation>
    </message>
    <message>
        <source>Open a change first.</source>
        <translation>Abra un cambio primero.</translation>
    </message>
    <message>
        <source>No results were saved yet.</source>
        <translation>Todavía no se guardaron resultados.</translation>
    </message>
    <message>
        <source>Go to the changes first.</source>
        <translation>Vaya primero a los cambios.</translation>
    </message>
    <message>
        <source>The change is being told.</source>
        <translation>La orden va en camino al cambio.</translation>
    </message>
    <message>
        <source>Drop this draft?</source>
        <translation>¿Descartar este borrador?</translation>
    </message>
    <message>
        <source>Cancel the rest of change %1?</source>
        <translation>¿Cancelar el resto del cambio %1?</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Cancelar el resto</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Cancelled. What was sent is followed to its end.</source>
        <translation>Cancelado. Lo que se envió se sigue hasta el final.</translation>
    </message>
    <message>
        <source>Plan the undo of change %1?</source>
        <translation>¿Planificar cómo deshacer el cambio %1?</translation>
    </message>
    <message>
        <source>Plan the undo</source>
        <translation>Planificar</translation>
    </message>
    <message>
        <source>The undo is being planned.</source>
        <translation>Se está planificando cómo deshacer el cambio.</translation>
    </message>
    <message>
        <source>The retry is being planned.</source>
        <translation>Se está planificando el reintento.</translation>
    </message>
    <message>
        <source>Save the results of change %1 in a folder</source>
        <translation>Guardar los resultados del cambio %1 en una carpeta</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Guardar aquí</translation>
    </message>
    <message>
        <source>The results are being written.</source>
        <translation>Se están escribiendo los resultados.</translation>
    </message>
    <message>
        <source>Writing the results of change %1 to %2 …</source>
        <translation>Escribiendo los resultados del cambio %1 en %2 …</translation>
    </message>
    <message>
        <source>The results of change %1 are in %2.</source>
        <translation>Los resultados del cambio %1 están en %2.</translation>
    </message>
    <message>
        <source>No program was found that shows folders. The results are in %1.</source>
        <translation>No se encontró ningún programa que muestre carpetas. Los resultados están en %1.</translation>
    </message>
    <message>
        <source>The change begins now.</source>
        <translation>El cambio empieza ahora.</translation>
    </message>
    <message>
        <source>Cancel change %1?</source>
        <translation>¿Cancelar el cambio %1?</translation>
    </message>
    <message>
        <source>The change is to begin at %1.</source>
        <translation>El cambio ha de empezar el %1.</translation>
    </message>
</context>
<context>
    <name>ChangeDraft</name>
    <message>
        <source>No lines are selected. Paste identifiers or choose a file.</source>
        <translation>No hay líneas seleccionadas. Pegue identificadores o elija un archivo.</translation>
    </message>
    <message>
        <source>Paste or type the identifiers of the lines.</source>
        <translation>Pegue o escriba los identificadores de las líneas.</translation>
    </message>
    <message>
        <source>Choose a file, or drop one here.</source>
        <translation>Elija un archivo o suelte uno aquí.</translation>
    </message>
    <message>
        <source>Choose what is to be done.</source>
        <translation>Elija qué se ha de hacer.</translation>
    </message>
    <message>
        <source>%1 No column brings it either.</source>
        <translation>%1 Tampoco lo trae ninguna columna.</translation>
    </message>
</context>
<context>
    <name>ChangeHeader</name>
    <message>
        <source>change %1</source>
        <translation>cambio %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>who planned a change</extracomment>
        <translation>por %1</translation>
    </message>
    <message>
        <source>released %1</source>
        <translation>lanzado %1</translation>
    </message>
    <message>
        <source>planned %1</source>
        <translation>planificado %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>terminado %1</translation>
    </message>
    <message>
        <source>The change&apos;s name</source>
        <translation>El nombre del cambio</translation>
    </message>
    <message>
        <source>A name for this change</source>
        <translation>Un nombre para este cambio</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>confirmado %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>the file that the lines of a change came in</extracomment>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Filter by number, type, name, state or person</source>
        <translation>Filtrar por número, tipo, nombre, estado o persona</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>Filtrar los cambios</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Qué cambios</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Todos los cambios</translation>
    </message>
    <message>
        <source>Not over</source>
        <translation>No terminados</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>The changes, newest first</source>
        <translation>Los cambios, el más reciente primero</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Todavía no hay cambios</translation>
    </message>
    <message>
        <source>A change suspends, restores, activates or deactivates many lines at once. You choose the lines, review what will happen to each, and nothing is sent before you confirm.</source>
        <translation>Un cambio suspende, restaura, activa o desactiva muchas líneas a la vez. Usted elige las líneas, revisa qué pasará con cada una, y nada se envía antes de que confirme.</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Ningún cambio coincide</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are in the list; none of them fits the filter.</source>
        <translation>
            <numerusform>Hay %Ln cambio en la lista; no cumple el filtro.</numerusform>
            <numerusform>Hay %Ln cambios en la lista; ninguno cumple el filtro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 running · %2</source>
        <extracomment>how many run, and how many are shown: “3 running · 12 of 48 changes shown”</extracomment>
        <translation>%1 en curso · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s) shown</source>
        <extracomment>so many of the changes pass the filter</extracomment>
        <translation>
            <numerusform>%1 de %Ln cambio</numerusform>
            <numerusform>%1 de %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes are shown.</source>
        <translation>Se muestran todos los cambios.</translation>
    </message>
</context>
<context>
    <name>ChangeSegments</name>
    <message>
        <source>awaiting</source>
        <comment>lines whose request is on its way</comment>
        <translation>a la espera</translation>
    </message>
</context>
<context>
    <name>ChangeTableModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Lanzado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Lines by state; each state filters</source>
        <translation>Líneas por estado; cada estado filtra</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambio %1</translation>
    </message>
</context>
<context>
    <name>ChangeWizard</name>
    <message>
        <source>New change</source>
        <translation>Nuevo cambio</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>There is nothing to send: no line needs this change, or none may have it. The reasons are below.</source>
        <translation>No hay nada que enviar: ninguna línea necesita este cambio o ninguna lo admite. Los motivos están abajo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln por enviar</numerusform>
            <numerusform>%Ln por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the lines…</source>
        <translation>Comprobando las líneas…</translation>
    </message>
    <message>
        <source>Releasing…</source>
        <translation>Lanzando…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Borrador: %1</translation>
    </message>
    <message>
        <source>New change: %1</source>
        <translation>Nuevo cambio: %1</translation>
    </message>
    <message>
        <source>There is no profile to plan for yet.</source>
        <translation>Todavía no hay ningún perfil para el que planificar.</translation>
    </message>
    <message>
        <source>Sending is switched off for profile %1, so nothing may be released. Turn on “Send changes to the carrier” in its settings; this draft waits.</source>
        <translation>El envío está apagado para el perfil %1, así que no se puede lanzar nada. Encienda “Enviar cambios al operador” en su configuración; este borrador espera.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) for the blocked lines wait under Changes, to be reviewed and confirmed by themselves.</source>
        <translation>
            <numerusform>Un borrador para las líneas bloqueadas espera en Cambios, para revisarlo y confirmarlo aparte.</numerusform>
            <numerusform>%Ln borradores para las líneas bloqueadas esperan en Cambios, para revisarlos y confirmarlos aparte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a number of lines and what became of them: “240 succeeded”</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing was to be done</source>
        <translation>no había nada que hacer</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>a change&apos;s type and its name: Suspend “West coast”</extracomment>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Undo of change %1</source>
        <translation>Deshace el cambio %1</translation>
    </message>
    <message>
        <source>Retry of change %1</source>
        <translation>Reintenta el cambio %1</translation>
    </message>
    <message>
        <source>Being cancelled: nothing more is sent, and what was sent is followed to its end.</source>
        <translation>En cancelación: no se envía nada más, y lo que se envió se sigue hasta el final.</translation>
    </message>
    <message>
        <source>Paused by a person. Nothing is sent until it is resumed; what was sent is followed.</source>
        <translation>Pausado por una persona. No se envía nada hasta que se reanude; lo que se envió se sigue.</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation>Pausado. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a change&apos;s title and what became of its lines: “Suspend: 240 succeeded, 10 failed”</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing to send</source>
        <translation>nada que enviar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>lines that are done, of all that are to be sent: “4,120 of 5,000”</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not sent yet will be cancelled.</source>
        <translation>
            <numerusform>Se cancelará %Ln línea aún no enviada.</numerusform>
            <numerusform>Se cancelarán %Ln líneas aún no enviadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) sent already cannot be called back and will be followed to the end.</source>
        <translation>
            <numerusform>%Ln línea ya enviada no se puede retirar y se seguirá hasta el final.</numerusform>
            <numerusform>%Ln líneas ya enviadas no se pueden retirar y se seguirán hasta el final.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This plans “%1” for up to %Ln line(s) that “%2” brought to where they are now. What has moved since is left out. Nothing is sent before you have reviewed and confirmed it.</source>
        <translation>
            <numerusform>Esto planifica “%1” para la línea que “%2” llevó a su situación actual, salvo que se haya movido desde entonces. Nada se envía antes de que usted lo revise y confirme.</numerusform>
            <numerusform>Esto planifica “%1” para hasta %Ln líneas que “%2” llevó a su situación actual. Lo que se haya movido desde entonces queda fuera. Nada se envía antes de que usted lo revise y confirme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are running.</source>
        <translation>
            <numerusform>%Ln cambio está en curso.</numerusform>
            <numerusform>%Ln cambios están en curso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are not sent yet.</source>
        <translation>
            <numerusform>%Ln línea aún no se ha enviado.</numerusform>
            <numerusform>%Ln líneas aún no se han enviado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were sent and await the carrier.</source>
        <translation>
            <numerusform>%Ln línea se envió y está a la espera del operador.</numerusform>
            <numerusform>%Ln líneas se enviaron y están a la espera del operador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not over: %1 confirmed, %2 unconfirmed, %3 unsent lines.</source>
        <translation>
            <numerusform>%Ln cambio no ha terminado: líneas %1 confirmadas, %2 sin confirmar, %3 sin enviar.</numerusform>
            <numerusform>%Ln cambios no han terminado: líneas %1 confirmadas, %2 sin confirmar, %3 sin enviar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused, because sending is switched off for this profile. Switch it on in the settings, then resume.</source>
        <translation>Pausado, porque el envío está apagado para este perfil. Enciéndalo en la configuración y luego reanude.</translation>
    </message>
    <message>
        <source>Paused, because the disk that holds the store has no room left. Make room there: the work goes on by itself.</source>
        <translation>Pausado, porque al disco que contiene el almacén no le queda espacio. Haga espacio allí: el trabajo sigue solo.</translation>
    </message>
    <message>
        <source>Paused, because the store could not be written. Make it writable: the work goes on by itself.</source>
        <translation>Pausado, porque no se pudo escribir en el almacén. Permita la escritura: el trabajo sigue solo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were carried out after all, though a person had settled them as not executed.</source>
        <translation>
            <numerusform>%Ln línea se ejecutó a pesar de todo, aunque una persona la había decidido como no ejecutada.</numerusform>
            <numerusform>%Ln líneas se ejecutaron a pesar de todo, aunque una persona las había decidido como no ejecutadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callback(s) named a request of this change, but none of its lines; nothing was concluded from them.</source>
        <translation>
            <numerusform>%Ln callback nombró una solicitud de este cambio, pero ninguna de sus líneas; no se dedujo nada de él.</numerusform>
            <numerusform>%Ln callbacks nombraron una solicitud de este cambio, pero ninguna de sus líneas; no se dedujo nada de ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>wave %1 of %2</source>
        <extracomment>which of its waves a change is in</extracomment>
        <translation>oleada %1 de %2</translation>
    </message>
    <message>
        <source>In waves: %1, then the rest, each when the one before is settled.</source>
        <extracomment>numbers of lines: “In waves: 10, 100, then the rest, …”</extracomment>
        <translation>En oleadas: %1 y después el resto, cada una cuando la anterior está resuelta.</translation>
    </message>
    <message>
        <source>It pauses by itself when %1 of the lines with a result have failed.</source>
        <translation>Se pausa por sí solo cuando ha fallado el %1 de las líneas con resultado.</translation>
    </message>
    <message>
        <source>It pauses by itself when %1 of a wave&apos;s lines with a result have failed.</source>
        <translation>Se pausa por sí solo cuando ha fallado el %1 de las líneas con resultado de una oleada.</translation>
    </message>
    <message>
        <source>To begin at %1</source>
        <extracomment>a date and time: when a draft begins by itself once it is confirmed</extracomment>
        <translation>Empezará: %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <extracomment>a date and time that went by while nothing ran</extracomment>
        <translation>Programado: %1</translation>
    </message>
    <message>
        <source>Missed: %1</source>
        <translation>Pasó su hora: %1</translation>
    </message>
    <message>
        <source>Follows change %1</source>
        <translation>Sigue al cambio %1</translation>
    </message>
    <message>
        <source>For lines that change %1 blocks</source>
        <translation>Para líneas que el cambio %1 bloquea</translation>
    </message>
    <message>
        <source>, then </source>
        <extracomment>between the names of changes that follow one another: “Deactivate, then Archive”</extracomment>
        <translation>, luego </translation>
    </message>
    <message>
        <source>Then: %1 – change %2.</source>
        <extracomment>names of changes, a change&apos;s number</extracomment>
        <translation>Después: %1 – cambio %2.</translation>
    </message>
    <message>
        <source>Then: %1 – not done. %2</source>
        <extracomment>names of changes, why they do not follow</extracomment>
        <translation>Después: %1 – no se hizo. %2</translation>
    </message>
    <message numerus="yes">
        <source>Then: %1, for those of %Ln line(s) that succeed, when the carrier&apos;s and the house&apos;s rules allow it.</source>
        <translation>
            <numerusform>Después: %1, para la línea si sale bien, cuando lo permitan las reglas del operador y de la casa.</numerusform>
            <numerusform>Después: %1, para las de %Ln líneas que salgan bien, cuando lo permitan las reglas del operador y de la casa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then: %1, for those of %Ln line(s) that succeed.</source>
        <translation>
            <numerusform>Después: %1, para la línea si sale bien.</numerusform>
            <numerusform>Después: %1, para las de %Ln líneas que salgan bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 first</source>
        <extracomment>the first of several changes that follow one another: “Deactivate first, then Archive”</extracomment>
        <translation>Primero %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are scheduled: nothing begins while no program runs, neither this window nor a worker.</source>
        <translation>
            <numerusform>Hay un cambio programado: nada empieza mientras no haya un programa en marcha, ni esta ventana ni un proceso de trabajo.</numerusform>
            <numerusform>Hay %Ln cambios programados: nada empieza mientras no haya un programa en marcha, ni esta ventana ni un proceso de trabajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 (SHA-256 %2)</source>
        <extracomment>the file that the lines of a change came in, and its checksum</extracomment>
        <translation>De %1 (SHA-256 %2)</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Open a change first.</source>
        <translation>Abra un cambio primero.</translation>
    </message>
    <message>
        <source>Select lines first.</source>
        <translation>Seleccione líneas primero.</translation>
    </message>
    <message>
        <source>Select a change first.</source>
        <translation>Seleccione un cambio primero.</translation>
    </message>
    <message>
        <source>Lines are being settled.</source>
        <translation>Se están decidiendo líneas.</translation>
    </message>
    <message>
        <source>No line of this change is unconfirmed.</source>
        <translation>Ninguna línea de este cambio está sin confirmar.</translation>
    </message>
    <message>
        <source>Select unconfirmed lines first.</source>
        <translation>Seleccione primero líneas sin confirmar.</translation>
    </message>
    <message>
        <source>Every bulk change is listed here, running or done; Enter opens one, Esc leads back. The bar shows how its lines stand: click a state to see only these lines, or a cause to see only what failed because of it, and retry just those. Pausing and cancelling stop what is not sent yet; what was sent is followed until there is evidence. A retry and an undo are new changes that you review before anything is sent. What stays unconfirmed can be settled by hand, as far as the evidence leaves it to you. F4 shows what happened to a line, step by step. What is due lists by days what happens by itself: scheduled changes, plans of a later date, suspensions that the carrier ends.</source>
        <translation>Aquí figura cada cambio masivo, en curso o terminado; Intro abre uno, Esc vuelve atrás. La barra muestra cómo están sus líneas: haga clic en un estado para ver solo esas líneas, o en una causa para ver solo las que fallaron por ella y reintentar justo esas. Pausar y cancelar detienen lo que aún no se envió; lo que se envió se sigue hasta que haya evidencia. Reintentar y deshacer crean cambios nuevos que usted revisa antes de que se envíe nada. Lo que queda sin confirmar puede decidirse a mano, hasta donde la evidencia se lo deja. F4 muestra paso a paso qué pasó con una línea. Pendiente por fecha enumera por días lo que ocurre por sí solo: cambios programados, planes de fecha posterior, suspensiones que el operador termina.</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>Ya se muestra.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Hide “%1”</source>
        <translation>&amp;Ocultar “%1”</translation>
    </message>
    <message>
        <source>&amp;Fit this column</source>
        <translation>&amp;Ajustar esta columna</translation>
    </message>
    <message>
        <source>Fit &amp;all columns</source>
        <translation>Ajustar &amp;todas las columnas</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Reset the columns</source>
        <translation>&amp;Restablecer las columnas</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Move &amp;up</source>
        <translation>S&amp;ubir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Shows the columns, order and widths that everybody begins with.</source>
        <translation>Muestra las columnas, el orden y los anchos con los que todos empiezan.</translation>
    </message>
    <message>
        <source>Ticked columns are shown, from left to right as they stand here. At least one stays.</source>
        <translation>Las columnas marcadas se muestran, de izquierda a derecha en este orden. Queda al menos una.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>items</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>There is no change yet.</source>
        <translation>Todavía no hay ningún cambio.</translation>
    </message>
    <message>
        <source>Change %1%2 (%3): %4</source>
        <translation>Cambio %1%2 (%3): %4</translation>
    </message>
    <message>
        <source>The store: sqlite:PATH or postgresql://…</source>
        <translation>El almacén: sqlite:RUTA o postgresql://…</translation>
    </message>
    <message>
        <source>The carrier login to work with; “default” unless given</source>
        <translation>Las credenciales del operador con las que trabajar; “default” si no se indica</translation>
    </message>
    <message>
        <source>One JSON document on standard output and nothing else</source>
        <translation>Un documento JSON en la salida estándar y nada más</translation>
    </message>
    <message>
        <source>Show this help, or that of a command</source>
        <translation>Muestra esta ayuda o la de un comando</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Muestra la versión</translation>
    </message>
    <message>
        <source>The login of profile %1 is in the keychain.</source>
        <translation>Las credenciales del perfil %1 están en el llavero.</translation>
    </message>
    <message>
        <source>The keychain holds no login of profile %1 any more.</source>
        <translation>El llavero ya no guarda credenciales del perfil %1.</translation>
    </message>
    <message>
        <source>store    %1
results  %2
audit    %3
ledger   %4</source>
        <translation>almacén     %1
resultados  %2
auditoría   %3
libro       %4</translation>
    </message>
    <message>
        <source>starting the simulator</source>
        <translation>iniciando el simulador</translation>
    </message>
    <message>
        <source>reading the fleet</source>
        <translation>leyendo la flota</translation>
    </message>
    <message>
        <source>planning the change</source>
        <translation>planificando el cambio</translation>
    </message>
    <message>
        <source>Demonstration: suspend %1 lines</source>
        <translation>Demostración: suspender %1 líneas</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>Cambio %1: %2</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Los resultados están en %1.</translation>
    </message>
    <message>
        <source>Usage: thingdeskctl [--store URL] [--profile NAME] [--json] %1 %2</source>
        <translation>Uso: thingdeskctl [--store URL] [--profile NOMBRE] [--json] %1 %2</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Everywhere:</source>
        <translation>En todas partes:</translation>
    </message>
    <message>
        <source>Usage: thingdeskctl [--store URL] [--profile NAME] [--json] COMMAND …</source>
        <translation>Uso: thingdeskctl [--store URL] [--profile NOMBRE] [--json] COMANDO …</translation>
    </message>
    <message>
        <source>Bulk changes for Verizon ThingSpace fleets: planned, sent once, proven.</source>
        <translation>Cambios masivos para flotas de Verizon ThingSpace: planificados, enviados una vez, comprobados.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>“thingdeskctl COMMAND --help” shows a command&apos;s options.</source>
        <translation>“thingdeskctl COMANDO --help” muestra las opciones de un comando.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 items failed, held or cancelled; 2 usage or bad file; 3 not reachable or not authorised; 4 refused; 5 items unconfirmed; 6 storage.</source>
        <translation>Códigos de salida: 0 hecho; 1 líneas con error, retenidas o canceladas; 2 uso o archivo incorrecto; 3 no accesible o no autorizado; 4 rechazado; 5 líneas sin confirmar; 6 almacenamiento.</translation>
    </message>
    <message>
        <source>Look at it with “thingdeskctl change show %1 --items”, send it with “thingdeskctl change apply %1 --yes”.</source>
        <translation>Véalo con “thingdeskctl change show %1 --items”, envíelo con “thingdeskctl change apply %1 --yes”.</translation>
    </message>
    <message>
        <source>Profile %1 is removed.</source>
        <translation>El perfil %1 se quitó.</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origen</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>cuentas</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>envíos</translation>
    </message>
    <message>
        <source>There is no profile yet. Add one with: thingdeskctl profile add</source>
        <translation>Todavía no hay ningún perfil. Agregue uno con: thingdeskctl profile add</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>set</source>
        <translation>fijada</translation>
    </message>
    <message>
        <source>Profile %1 works: the carrier answers, the login is right, the accounts are there.</source>
        <translation>El perfil %1 funciona: el operador responde, las credenciales son correctas, las cuentas existen.</translation>
    </message>
    <message>
        <source>The carrier does not list: %1.</source>
        <translation>El operador no incluye: %1.</translation>
    </message>
    <message>
        <source>a second or more</source>
        <translation>un segundo o más</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>No había nada que hacer.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n request(s).</source>
        <translation>
            <numerusform>%1. %n solicitud.</numerusform>
            <numerusform>%1. %n solicitudes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1, suspend %n line(s): %2.</source>
        <translation>
            <numerusform>Cambio %1, suspender %n línea: %2.</numerusform>
            <numerusform>Cambio %1, suspender %n líneas: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s) match.</source>
        <translation>
            <numerusform>%1 de %n dispositivo coincide.</numerusform>
            <numerusform>%1 de %n dispositivos coinciden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1.</source>
        <translation>
            <numerusform>%n entrada está en %1.</numerusform>
            <numerusform>%n entradas están en %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1: %n line(s), %2 to send (%3 with warnings), %4 without change, %5 blocked.</source>
        <translation>
            <numerusform>Cambio %1: %n línea, %2 por enviar (%3 con avisos), %4 sin cambio, %5 bloqueadas.</numerusform>
            <numerusform>Cambio %1: %n líneas, %2 por enviar (%3 con avisos), %4 sin cambio, %5 bloqueadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n dispositivo</numerusform>
            <numerusform>%n dispositivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2 in %3 s: %4 added, %5 updated, %6 missing.</source>
        <extracomment>so many devices, so many pages</extracomment>
        <translation>%1 en %2 en %3 s: %4 añadidos, %5 actualizados, %6 ausentes.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>Fleet read: %n device(s), %1 added, %2 updated, %3 missing</source>
        <translation>
            <numerusform>Flota leída: %n dispositivo, %1 añadidos, %2 actualizados, %3 ausentes</numerusform>
            <numerusform>Flota leída: %n dispositivos, %1 añadidos, %2 actualizados, %3 ausentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>what helps, how many lines, why they did not come through</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1 Nothing is sent until then; the work goes on by itself.</source>
        <translation>%1 No se envía nada hasta entonces; el trabajo sigue solo.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Fila %1: %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>this profile</source>
        <translation>este perfil</translation>
    </message>
    <message>
        <source>a running process of this store</source>
        <translation>un proceso en marcha de este almacén</translation>
    </message>
    <message>
        <source>another application</source>
        <translation>otra aplicación</translation>
    </message>
    <message>
        <source>account</source>
        <translation>cuenta</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servicio</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>va a</translation>
    </message>
    <message>
        <source>url</source>
        <translation>url</translation>
    </message>
    <message>
        <source>Received so far: %1; refused: %2.</source>
        <translation>Recibidos hasta ahora: %1; rechazados: %2.</translation>
    </message>
    <message>
        <source>A running process of this store listens already.</source>
        <translation>Un proceso en marcha de este almacén ya escucha.</translation>
    </message>
    <message>
        <source>Nothing of this profile was registered.</source>
        <translation>No había nada registrado de este perfil.</translation>
    </message>
    <message>
        <source>Profile %1 receives no callbacks: %2</source>
        <translation>El perfil %1 no recibe callbacks: %2</translation>
    </message>
    <message>
        <source>Callbacks are not received like this: %1</source>
        <translation>Así no se reciben callbacks: %1</translation>
    </message>
    <message>
        <source>Once it is confirmed it begins by itself at %1, if a program runs then.</source>
        <translation>Una vez confirmado empieza por sí solo a las %1, si entonces hay un programa en marcha.</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>Nothing is due that is known here.</source>
        <translation>No hay nada pendiente que se sepa aquí.</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 as before.</source>
        <translation>%1: %2 añadidos, %3 cambiados, %4 como antes.</translation>
    </message>
    <message>
        <source>Removed; its history stays.</source>
        <translation>Retirado; su historial se conserva.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>situación</translation>
    </message>
    <message>
        <source>customer or plan</source>
        <translation>cliente o plan</translation>
    </message>
    <message>
        <source>site or pool</source>
        <translation>sede o bolsa</translation>
    </message>
    <message>
        <source>“%1” will not apply from %2.</source>
        <translation>“%1” no se aplicará desde %2.</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>La tabla está en %1.</translation>
    </message>
    <message>
        <source>Then, for the lines that succeed, by itself: %1.</source>
        <extracomment>types of changes: “archive”</extracomment>
        <translation>Después, por sí solo, para las líneas que salgan bien: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocked line(s) need other steps first: %1. “thingdeskctl change precede %2” drafts these.</source>
        <translation>
            <numerusform>%n línea bloqueada necesita antes otros pasos: %1. “thingdeskctl change precede %2” los prepara.</numerusform>
            <numerusform>%n líneas bloqueadas necesitan antes otros pasos: %1. “thingdeskctl change precede %2” los prepara.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not used</source>
        <translation>%1 no se usa</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>says</source>
        <translation>dice</translation>
    </message>
    <message>
        <source>source</source>
        <translation>fuente</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>No hay ninguna regla así.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Añadido.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiado.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Ya es así.</translation>
    </message>
    <message>
        <source>It is in use again.</source>
        <translation>Vuelve a estar en uso.</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation>Los planes son iguales.</translation>
    </message>
    <message>
        <source>%1 lines are the same, %2 differ, %3 are in the first alone, %4 in the second.</source>
        <translation>%1 líneas son iguales, %2 difieren, %3 están solo en el primero, %4 en el segundo.</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primero</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message numerus="yes">
        <source>The plan and its %n line(s) are in %1.</source>
        <translation>
            <numerusform>El plan y su única línea están en %1.</numerusform>
            <numerusform>El plan y sus %n líneas están en %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>The simulator of profile %1. Nothing reaches the carrier.</source>
        <translation>El simulador del perfil %1. Nada llega al operador.</translation>
    </message>
    <message>
        <source>The live account of profile %1, at %2. Real lines change.</source>
        <translation>La cuenta real del perfil %1, en %2. Cambian líneas reales.</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>a sentence about when a change begins, and what it costs</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s): %1</source>
        <translation>
            <numerusform>%Ln línea: %1</numerusform>
            <numerusform>%Ln líneas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>To know</source>
        <translation>A saber</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No se envía</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>This cannot be undone. Type the number of lines, %1, to confirm:</source>
        <translation>Esto no se puede deshacer. Escriba el número de líneas, %1, para confirmar:</translation>
    </message>
    <message>
        <source>Sending is switched off for profile %1.</source>
        <translation>El envío está apagado para el perfil %1.</translation>
    </message>
    <message>
        <source>Type the number of lines to confirm.</source>
        <translation>Escriba el número de líneas para confirmar.</translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>“Suspend 250 lines?”</extracomment>
        <translation>¿%1?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. The button at the bottom right releases the change.</source>
        <translation>Todavía no se ha enviado nada. El botón de abajo a la derecha lanza el cambio.</translation>
    </message>
    <message>
        <source>The number of lines</source>
        <translation>El número de líneas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) need no change.</source>
        <translation>
            <numerusform>%Ln línea no necesita cambio.</numerusform>
            <numerusform>%Ln líneas no necesitan cambio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are blocked.</source>
        <translation>
            <numerusform>%Ln línea está bloqueada.</numerusform>
            <numerusform>%Ln líneas están bloqueadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>%1 Results arrive later, as the carrier reports them; you can pause or cancel what is not sent yet.</source>
        <translation>%1 Los resultados llegan después, según los comunica el operador; lo que no se haya enviado se puede pausar o cancelar.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>At %1, if a program runs then: this window, or a worker.</source>
        <translation>El %1, si entonces hay un programa en marcha: esta ventana o un proceso de trabajo.</translation>
    </message>
    <message>
        <source>As soon as you confirm.</source>
        <translation>En cuanto lo confirme.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>What follows cannot be undone. Type the number of lines, %1, to confirm:</source>
        <translation>Lo que sigue no se puede deshacer. Escriba el número de líneas, %1, para confirmar:</translation>
    </message>
    <message>
        <source>Schedule: %1</source>
        <extracomment>“Schedule: Suspend 250 lines”</extracomment>
        <translation>Programar: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Copiar los nombres</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>for example the company&apos;s name</source>
        <translation>por ejemplo, el nombre de la empresa</translation>
    </message>
    <message>
        <source>Carrier address</source>
        <translation>Dirección del operador</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>0000123456-00001, several with commas between</source>
        <translation>0000123456-00001; si son varias, con comas</translation>
    </message>
    <message>
        <source>Connect to ThingSpace</source>
        <translation>Conectar con ThingSpace</translation>
    </message>
    <message>
        <source>The login goes into this computer&apos;s keyring and nowhere else. Nothing is changed at the carrier: connecting only reads.</source>
        <translation>Las credenciales van al llavero de esta computadora y a ningún otro lugar. Nada cambia en el operador: conectar solo lee.</translation>
    </message>
    <message>
        <source>Profile &amp;name</source>
        <translation>&amp;Nombre del perfil</translation>
    </message>
    <message>
        <source>Carrier &amp;address</source>
        <translation>&amp;Dirección del operador</translation>
    </message>
    <message>
        <source>Acc&amp;ounts</source>
        <translation>C&amp;uentas</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Un perfil necesita un nombre.</translation>
    </message>
    <message>
        <source>Name at least one account, as the carrier writes it.</source>
        <translation>Indique al menos una cuenta, como la escribe el operador.</translation>
    </message>
    <message>
        <source>There is a profile of this name with another address or other accounts. Choose another name.</source>
        <translation>Ya hay un perfil con este nombre y otra dirección u otras cuentas. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 Without a keyring, set the variables THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME and THINGSPACE_PASSWORD before Thingdesk starts: they are used and stored nowhere.</source>
        <extracomment>%1: the sentence that says what is wrong with the keyring</extracomment>
        <translation>%1 Sin llavero, defina las variables THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME y THINGSPACE_PASSWORD antes de iniciar Thingdesk: se usan y no se guardan en ningún lugar.</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Dejarlo para después</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Profile %1 works: the carrier answers, the login is right, the accounts are there.</source>
        <translation>El perfil %1 funciona: el operador responde, las credenciales son correctas, las cuentas existen.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Conectando …</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>it has a member that is none of key, secret, username, password, callbackPassword</source>
        <translation>tiene un miembro que no es key, secret, username, password ni callbackPassword</translation>
    </message>
    <message>
        <source>it is not JSON (%1 at byte %2)</source>
        <translation>no es JSON (%1 en el byte %2)</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>falta “%1”</translation>
    </message>
    <message>
        <source>“%1” is not a text or is empty</source>
        <translation>“%1” no es un texto o está vacío</translation>
    </message>
</context>
<context>
    <name>CredentialsBox</name>
    <message>
        <source>&amp;Store the login</source>
        <translation>&amp;Guardar las credenciales</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Olvidar…</translation>
    </message>
    <message>
        <source>A login is in this computer&apos;s keyring.</source>
        <translation>Hay credenciales en el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>No login was stored here.</source>
        <translation>Aquí no se guardaron credenciales.</translation>
    </message>
    <message>
        <source>Store a login…</source>
        <translation>Guardar credenciales…</translation>
    </message>
    <message>
        <source>A test is running.</source>
        <translation>Hay una prueba en curso.</translation>
    </message>
    <message>
        <source>The login is stored. Test it to be sure that it is right.</source>
        <translation>Las credenciales están guardadas. Pruébelas para saber que son correctas.</translation>
    </message>
    <message>
        <source>Forget the login</source>
        <translation>Olvidar las credenciales</translation>
    </message>
    <message>
        <source>Take the login of profile %1 out of the keyring? Changes of this profile can then be planned, and not be sent.</source>
        <translation>¿Sacar del llavero las credenciales del perfil %1? Los cambios de este perfil se podrán planificar, pero no enviar.</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>The keyring holds no login of profile %1 any more.</source>
        <translation>El llavero ya no guarda credenciales del perfil %1.</translation>
    </message>
</context>
<context>
    <name>DemoFleet</name>
    <message numerus="yes">
        <source>Example: suspend %n lines</source>
        <translation>
            <numerusform>Ejemplo: suspender %n línea</numerusform>
            <numerusform>Ejemplo: suspender %n líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopArguments</name>
    <message>
        <source>“%1” is one file too many.</source>
        <translation>“%1” es un archivo de más.</translation>
    </message>
    <message>
        <source>Usage: thingdesk [options] [FILE.csv]

Bulk changes for ThingSpace lines, in a window. With a file of lines it opens where a change for them is planned.

  --store URL     sqlite:PATH or postgresql://HOST/DATABASE (default: fleet.sqlite in the application&apos;s data folder)
  --profile NAME  the profile to show first
  --page NAME     the page to show: devices, changes, audit or settings
  --demo          a made-up fleet on a simulator of its own
  --help, --version
</source>
        <translation>Uso: thingdesk [opciones] [ARCHIVO.csv]

Cambios masivos para líneas de ThingSpace, en una ventana. Con un archivo de líneas se abre donde se planifica un cambio para ellas.

  --store URL      sqlite:RUTA o postgresql://SERVIDOR/BASE (si no se indica: fleet.sqlite en la carpeta de datos de la aplicación)
  --profile NOMBRE el perfil que se muestra primero
  --page NOMBRE    la página que se muestra: devices, changes, audit o settings
  --demo           una flota ficticia en un simulador propio
  --help, --version
</translation>
    </message>
</context>
<context>
    <name>DeviceCell</name>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>Drift: the carrier has no name for this line.</source>
        <translation>Diferencia: el operador no tiene nombre para esta línea.</translation>
    </message>
    <message>
        <source>Drift: the carrier has %1.</source>
        <comment>a person&apos;s name</comment>
        <translation>Diferencia: el operador tiene %1.</translation>
    </message>
</context>
<context>
    <name>DeviceCommands</name>
    <message>
        <source>No line is selected.</source>
        <translation>No hay ninguna línea seleccionada.</translation>
    </message>
    <message>
        <source>There is no line to select.</source>
        <translation>No hay ninguna línea que seleccionar.</translation>
    </message>
    <message>
        <source>The carrier is being read already.</source>
        <translation>Ya se está leyendo del operador.</translation>
    </message>
    <message>
        <source>At most %1 lines can be read again by name, and %2 are selected. Sync instead.</source>
        <translation>Se pueden volver a leer por nombre %1 líneas como máximo, y hay %2 seleccionadas. Sincronice en su lugar.</translation>
    </message>
    <message>
        <source>This is done on the Devices page.</source>
        <translation>Esto se hace en la página Dispositivos.</translation>
    </message>
    <message>
        <source>No cell is chosen.</source>
        <translation>No hay ninguna celda elegida.</translation>
    </message>
    <message>
        <source>There is no filter by “%1”.</source>
        <translation>No hay filtro por “%1”.</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 rows.</source>
        <translation>Copiando: %1 de %2 filas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln fila copiada.</numerusform>
            <numerusform>%Ln filas copiadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceInspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Select a line to see its identifiers, its state and what became of it, or several to see what they are.</source>
        <translation>Seleccione una línea para ver sus identificadores, su estado y qué pasó con ella, o varias para ver qué son.</translation>
    </message>
</context>
<context>
    <name>DeviceTableView</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>not listed</source>
        <comment>a line that the carrier does not list any more</comment>
        <translation>no figura</translation>
    </message>
    <message>
        <source>%1, not listed</source>
        <comment>a line&apos;s last state; the carrier does not list it any more</comment>
        <translation>%1, ya no figura</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>%1 mostradas de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionada</numerusform>
            <numerusform>%Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are too scattered over the table in this order to be selected together, so none is. Sort or filter to bring them together.</source>
        <translation>
            <numerusform>%Ln línea queda demasiado dispersa por la tabla en este orden para seleccionarse, así que no hay ninguna seleccionada. Ordene o filtre para reunirlas.</numerusform>
            <numerusform>%Ln líneas quedan demasiado dispersas por la tabla en este orden para seleccionarse juntas, así que no hay ninguna seleccionada. Ordene o filtre para reunirlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines of this account, as they were read last. Sync reads all of them again from the carrier, F5 only those that are selected.

The filter (Ctrl+L) takes words and terms with blanks between; all must hold. A word is any part of an identifier. A term is a key, a colon and a value: state:active, plan:&quot;5 GB&quot;, iccid:8914*. Several values have commas between, a minus in front turns a term around, and missing:yes finds what the carrier does not list any more. Esc clears it.

F2, a double click or typing edits a cell: names and address, custom fields, cost centers, plans. Ctrl+V puts cells copied from a spreadsheet in from the current one on, Del clears, Ctrl+Z takes back. Edits are tinted and wait in the bar below the table; Review makes plans of them, and nothing is sent before you confirm. ≠ marks a user name that the carrier has otherwise (drift:yes finds them; a right click settles it).

Ctrl+A selects everything that the filter matches, Ctrl+B plans a change of what is selected, Ctrl+C copies it, F4 shows the details. A right click on the header chooses columns.</source>
        <translation>Las líneas de esta cuenta, como se leyeron la última vez. Sincronizar las lee todas de nuevo del operador; F5, solo las seleccionadas.

El filtro (Ctrl+L) acepta palabras y términos separados por espacios; todos deben cumplirse. Una palabra es cualquier parte de un identificador. Un término es una clave, dos puntos y un valor: state:active, plan:&quot;5 GB&quot;, iccid:8914*. Varios valores van separados por comas, un signo menos delante invierte el término, y missing:yes encuentra lo que ya no figura en el operador. Esc lo limpia.

F2, un doble clic o escribir edita una celda: nombres y dirección, campos personalizados, centros de coste, planes. Ctrl+V pone celdas copiadas de una hoja de cálculo a partir de la actual, Supr vacía, Ctrl+Z deshace. Las ediciones llevan un tinte y esperan en la barra bajo la tabla; Revisar hace planes de ellas, y no se envía nada antes de que usted confirme. ≠ marca un nombre de usuario que el operador tiene de otro modo (drift:yes los encuentra; un clic derecho lo resuelve).

Ctrl+A selecciona todo lo que cumple el filtro, Ctrl+B planifica un cambio de lo seleccionado, Ctrl+C lo copia, F4 muestra los detalles. Un clic derecho en el encabezado elige las columnas.</translation>
    </message>
</context>
<context>
    <name>DueTableModel</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>What happens by itself</source>
        <translation>Lo que ocurre por sí solo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day: its weekday and date</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>DueView</name>
    <message>
        <source>What happens by itself</source>
        <translation>Lo que ocurre por sí solo</translation>
    </message>
    <message>
        <source>What happens by itself, in order of time</source>
        <translation>Lo que ocurre por sí solo, por orden de tiempo</translation>
    </message>
    <message>
        <source>Nothing is due that is known here</source>
        <translation>No hay nada pendiente que se conozca aquí</translation>
    </message>
    <message>
        <source>A change that is to begin later, a customer plan of a later date, and suspensions that the carrier ends by itself are listed here by their days.</source>
        <translation>Aquí se enumeran por días los cambios que empiezan más tarde, los planes de cliente de fecha posterior y las suspensiones que el operador termina por sí solo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>Una entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Change %1 begins: %2</source>
        <extracomment>a change&apos;s number and title</extracomment>
        <translation>Empieza el cambio %1: %2</translation>
    </message>
    <message>
        <source>Change %1 asks: %2</source>
        <translation>El cambio %1 pregunta: %2</translation>
    </message>
    <message>
        <source>The carrier ends the suspension, as it announced</source>
        <translation>El operador termina la suspensión, como anunció</translation>
    </message>
    <message>
        <source>The carrier ends the suspension, on this day at the latest</source>
        <translation>El operador termina la suspensión, a más tardar este día</translation>
    </message>
    <message>
        <source>From now on it applies to the lines: %1</source>
        <extracomment>names of a customer plan, a pool, a customer or a site</extracomment>
        <translation>Desde entonces rige para las líneas: %1</translation>
    </message>
    <message>
        <source>One more action is legal: the lines had their five within a day</source>
        <translation>Se permite una acción más: las líneas tuvieron sus cinco en un día</translation>
    </message>
    <message>
        <source>One more plan change is legal: the lines had their four within 31 days</source>
        <translation>Se permite un cambio de plan más: las líneas tuvieron sus cuatro en 31 días</translation>
    </message>
    <message numerus="yes">
        <source>%n suspended line(s): since when is not known, so neither is when they resume.</source>
        <translation>
            <numerusform>%n línea suspendida: no se sabe desde cuándo, ni por tanto cuándo se reanuda.</numerusform>
            <numerusform>%n líneas suspendidas: no se sabe desde cuándo, ni por tanto cuándo se reanudan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The carrier allows 90 days of suspension in a row and 180 a year; days before a line was first read here are not counted, so a line may resume earlier. It announces each end seven days before, to whoever listens for its callbacks.</source>
        <translation>El operador permite 90 días seguidos de suspensión y 180 al año; los días anteriores a la primera lectura de una línea aquí no se cuentan, así que una línea puede reanudarse antes. Anuncia cada final siete días antes a quien escucha sus callbacks.</translation>
    </message>
</context>
<context>
    <name>EditKeeper</name>
    <message>
        <source>(empty)</source>
        <comment>the value of a cell</comment>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>(cleared)</source>
        <comment>an edited cell that is to be empty</comment>
        <translation>(vaciado)</translation>
    </message>
    <message>
        <source>edited: %1</source>
        <comment>read aloud for an edited cell</comment>
        <translation>editado: %1</translation>
    </message>
    <message>
        <source>Edited, not sent yet. It was %1 when it was edited, and is %2 by now.</source>
        <translation>Editado, aún sin enviar. Era %1 cuando se editó y ahora es %2.</translation>
    </message>
    <message>
        <source>Edited, not sent yet. It is %1.</source>
        <translation>Editado, aún sin enviar. Es %1.</translation>
    </message>
</context>
<context>
    <name>EditableCells</name>
    <message>
        <source>“%1” cannot be cleared, only replaced.</source>
        <translation>«%1» no se puede vaciar, solo sustituir.</translation>
    </message>
</context>
<context>
    <name>EmptyFleet</name>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Limpiar el filtro</translation>
    </message>
    <message>
        <source>Shows every line again.</source>
        <translation>Muestra de nuevo todas las líneas.</translation>
    </message>
    <message>
        <source>No account is connected yet</source>
        <translation>Todavía no hay ninguna cuenta conectada</translation>
    </message>
    <message>
        <source>Connect to ThingSpace, or try the demo fleet: a made-up one on a simulator of its own.</source>
        <translation>Conecte con ThingSpace o pruebe la flota de demostración: una ficticia en un simulador propio.</translation>
    </message>
    <message>
        <source>Reading the fleet…</source>
        <translation>Leyendo la flota…</translation>
    </message>
    <message>
        <source>Lines appear here as they come.</source>
        <translation>Las líneas aparecen aquí a medida que llegan.</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Todavía no hay dispositivos</translation>
    </message>
    <message>
        <source>Sync this account, or try the demo fleet.</source>
        <translation>Sincronice esta cuenta o pruebe la flota de demostración.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Ninguna línea coincide</translation>
    </message>
    <message numerus="yes">
        <source>The filter matches none of the %Ln line(s) of this profile.</source>
        <translation>
            <numerusform>El filtro no coincide con la única línea de este perfil.</numerusform>
            <numerusform>El filtro no coincide con ninguna de las %Ln líneas de este perfil.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Nombre o código</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>what holds where nothing is chosen</extracomment>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>%1 (if nothing is said)</source>
        <translation>%1 (si no se indica)</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>The carrier account of lines that the fleet does not know; needed where the profile has several.</source>
        <translation>La cuenta del operador de las líneas que la flota no conoce; necesaria si el perfil tiene varias.</translation>
    </message>
    <message>
        <source>The code of the carrier plan.</source>
        <translation>El código del plan del operador.</translation>
    </message>
    <message>
        <source>Five digits: where the line will mainly be used.</source>
        <translation>Cinco dígitos: dónde se usará principalmente la línea.</translation>
    </message>
    <message>
        <source>The carrier&apos;s IP pool; if not said, the account&apos;s default pool.</source>
        <translation>El grupo de direcciones IP del operador; si no se indica, el predeterminado de la cuenta.</translation>
    </message>
    <message>
        <source>The stock number of the device model, where IMEIs are not given.</source>
        <translation>El número de artículo del modelo del dispositivo, si no se dan los IMEI.</translation>
    </message>
    <message>
        <source>The carrier&apos;s device group to put the lines in.</source>
        <translation>El grupo de dispositivos del operador en el que se ponen las líneas.</translation>
    </message>
    <message>
        <source>The cost centre, at most 36 characters.</source>
        <translation>El centro de costos, 36 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Whether a static public address can be reached from the internet.</source>
        <translation>Si una dirección pública fija es accesible desde internet.</translation>
    </message>
    <message>
        <source>First name at the place of use.</source>
        <translation>Nombre en el lugar de uso.</translation>
    </message>
    <message>
        <source>Last name at the place of use.</source>
        <translation>Apellido en el lugar de uso.</translation>
    </message>
    <message>
        <source>Street address of the place of use, no post-office box.</source>
        <translation>Calle y número del lugar de uso, no un apartado postal.</translation>
    </message>
    <message>
        <source>City of the place of use.</source>
        <translation>Ciudad del lugar de uso.</translation>
    </message>
    <message>
        <source>State of the place of use, two letters.</source>
        <translation>Estado del lugar de uso, dos letras.</translation>
    </message>
    <message>
        <source>ZIP of the place of use.</source>
        <translation>Código ZIP del lugar de uso.</translation>
    </message>
    <message>
        <source>Country of the place of use, US or USA.</source>
        <translation>País del lugar de uso, US o USA.</translation>
    </message>
    <message>
        <source>The carrier account that the lines are added to; needed where the profile has several.</source>
        <translation>La cuenta del operador a la que se agregan las líneas; necesaria si el perfil tiene varias.</translation>
    </message>
    <message>
        <source>The carrier&apos;s device group; if not said, the default group.</source>
        <translation>El grupo de dispositivos del operador; si no se indica, el predeterminado.</translation>
    </message>
    <message>
        <source>The carrier&apos;s stock number of the device model.</source>
        <translation>El número de artículo del operador para el modelo del dispositivo.</translation>
    </message>
    <message>
        <source>The carrier&apos;s reason code; FF is general administration and maintenance.</source>
        <translation>El código de motivo del operador; FF es administración y mantenimiento en general.</translation>
    </message>
    <message>
        <source>Whether to use a waiver of the early termination fee.</source>
        <translation>Si se usa una exención del cargo por terminación anticipada.</translation>
    </message>
    <message>
        <source>Whether to remove the lines&apos; records too; their history at the carrier is lost.</source>
        <translation>Si se quitan también los registros de las líneas; su historial en el operador se pierde.</translation>
    </message>
    <message>
        <source>Whether billing goes on while the lines are suspended; if not said, the account&apos;s default holds.</source>
        <translation>Si la facturación sigue mientras las líneas están suspendidas; si no se indica, rige lo predeterminado de la cuenta.</translation>
    </message>
    <message>
        <source>The code of the carrier plan, or its name where only one plan has it.</source>
        <translation>El código del plan del operador, o su nombre si solo un plan se llama así.</translation>
    </message>
    <message>
        <source>Email address of the person there.</source>
        <translation>Correo electrónico de la persona que está allí.</translation>
    </message>
    <message>
        <source>Telephone number of the person there, ten digits.</source>
        <translation>Teléfono de la persona que está allí, diez cifras.</translation>
    </message>
    <message>
        <source>Fields to be emptied, by their names; the carrier wants all the others filled in.</source>
        <translation>Campos que se vacían, por su nombre; el operador quiere llenos todos los demás.</translation>
    </message>
    <message>
        <source>At most 36 characters: letters, digits, blanks, dashes, ! and #.</source>
        <translation>36 caracteres como máximo: letras, cifras, espacios, guiones, ! y #.</translation>
    </message>
    <message>
        <source>Whether the lines are to have no cost center any more.</source>
        <translation>Si las líneas han de quedar sin centro de costos.</translation>
    </message>
    <message>
        <source>At most 50 characters; what is left empty stays as it is.</source>
        <translation>50 caracteres como máximo; lo que se deja vacío queda como está.</translation>
    </message>
    <message>
        <source>Fields to be emptied, by their names.</source>
        <translation>Campos que se vacían, por su nombre.</translation>
    </message>
    <message>
        <source>Why the lines are archived, and what became of the devices: sold, scrapped, returned …</source>
        <translation>Por qué se archivan las líneas y qué fue de los dispositivos: vendidos, desguazados, devueltos…</translation>
    </message>
    <message>
        <source>Whether to archive lines that were used within the last 30 days too; needs a reason.</source>
        <translation>Si se archivan también las líneas que se usaron en los últimos 30 días; requiere un motivo.</translation>
    </message>
    <message>
        <source>The ICCID of the SIM that the line gets; each line its own.</source>
        <translation>El ICCID de la SIM que recibe la línea; cada línea el suyo.</translation>
    </message>
    <message>
        <source>The IMEI of the device that the line gets; each line its own.</source>
        <translation>El IMEI del dispositivo que recibe la línea; cada línea el suyo.</translation>
    </message>
    <message>
        <source>Whom the line is for, by the name in the catalogue; with another customer, the site is left unless a new one is said.</source>
        <translation>Para quién es la línea, por su nombre en el catálogo; con otro cliente se deja la sede, salvo que se indique una nueva.</translation>
    </message>
    <message>
        <source>Where it is, by the name of one of the customer&apos;s sites.</source>
        <translation>Dónde está, por el nombre de una de las sedes del cliente.</translation>
    </message>
    <message>
        <source>What the line is to have none of any more, by the names above.</source>
        <translation>Lo que la línea ya no debe tener, por los nombres de arriba.</translation>
    </message>
    <message>
        <source>What the customer pays, by its name in the catalogue; not said, the plan stays.</source>
        <translation>Lo que paga el cliente, por su nombre en el catálogo; si no se indica, el plan se mantiene.</translation>
    </message>
    <message>
        <source>The pool that the line shares its allowance in, by its name in the catalogue.</source>
        <translation>La bolsa en la que la línea comparte su cuota, por su nombre en el catálogo.</translation>
    </message>
    <message>
        <source>The line&apos;s own allowance in megabytes; not said with a new plan, that plan&apos;s.</source>
        <translation>La cuota propia de la línea en megabytes; si no se indica con un plan nuevo, la de ese plan.</translation>
    </message>
    <message>
        <source>From when it applies, in the past or in the future; not said, from the moment it is done.</source>
        <translation>Desde cuándo se aplica, en el pasado o en el futuro; si no se indica, desde el momento en que se hace.</translation>
    </message>
    <message>
        <source>Who uses the line, for our own record; its last word is the last name at the place of use, what stands before it the first.</source>
        <translation>Quién usa la línea, para nuestro registro; su última palabra es el apellido en el lugar de uso, lo que va delante es el nombre.</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>lines a second</source>
        <translation>líneas por segundo</translation>
    </message>
    <message>
        <source>from release to end</source>
        <translation>del lanzamiento al final</translation>
    </message>
    <message>
        <source>since its release</source>
        <translation>desde el lanzamiento</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>how long a change will still take: “about 2 minutes”</extracomment>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>left, at the profile&apos;s pace</source>
        <translation>restante, al ritmo del perfil</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restante</translation>
    </message>
    <message>
        <source>lines a second, on average</source>
        <translation>líneas por segundo, en promedio</translation>
    </message>
    <message numerus="yes">
        <source>line(s) done</source>
        <translation>
            <numerusform>línea hecha</numerusform>
            <numerusform>líneas hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request(s) made, about %1 to come</source>
        <translation>
            <numerusform>solicitud hecha, faltan aprox. %1</numerusform>
            <numerusform>solicitudes hechas, faltan aprox. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request(s) made</source>
        <translation>
            <numerusform>solicitud hecha</numerusform>
            <numerusform>solicitudes hechas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileTargets</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Elegir un archivo…</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;Leerlo de nuevo</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Las primeras filas del archivo</translation>
    </message>
    <message>
        <source>A file of lines</source>
        <translation>Un archivo de líneas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s). These are the first %1.</source>
        <translation>
            <numerusform>%Ln fila. Estas son las primeras %1.</numerusform>
            <numerusform>%Ln filas. Estas son las primeras %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s).</source>
        <translation>
            <numerusform>%Ln fila.</numerusform>
            <numerusform>%Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a &amp;template…</source>
        <translation>Guardar una plan&amp;tilla…</translation>
    </message>
    <message>
        <source>An empty table with the columns that this change reads.</source>
        <translation>Una tabla vacía con las columnas que lee este cambio.</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>Suelte aquí una tabla</translation>
    </message>
    <message>
        <source>CSV, XLSX or ODS, a header in its first row, one line of the fleet a row. At least one column must name the line: iccid, imei, mdn, msisdn, imsi, eid or meid.</source>
        <translation>CSV, XLSX u ODS, con un encabezado en la primera fila y una línea de la flota por fila. Al menos una columna debe nombrar la línea: iccid, imei, mdn, msisdn, imsi, eid o meid.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.ods);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Guardar una plantilla</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Separated values (*.csv)</source>
        <translation>Libro de Excel (*.xlsx);;Valores separados (*.csv)</translation>
    </message>
    <message>
        <source>The template is in %1.</source>
        <translation>La plantilla está en %1.</translation>
    </message>
    <message>
        <source>&amp;Leave out the others</source>
        <translation>&amp;Dejar fuera las demás</translation>
    </message>
    <message>
        <source>Columns of which nothing is said are not used.</source>
        <translation>Las columnas de las que no se dice nada no se usan.</translation>
    </message>
    <message>
        <source>The columns are taken as they were the last time.</source>
        <translation>Las columnas se toman como la última vez.</translation>
    </message>
    <message>
        <source>What is the column “%1”? Choose it below its name, or leave it out.</source>
        <translation>¿Qué es la columna «%1»? Elíjalo debajo de su nombre, o déjela fuera.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: an identifier’s part, or state:active plan:&quot;5GB*&quot;</source>
        <translation>Filtro: parte de un identificador, o state:active plan:&quot;5GB*&quot;</translation>
    </message>
    <message>
        <source>Recent filters</source>
        <translation>Filtros recientes</translation>
    </message>
    <message>
        <source>Recent filters (Down in an empty filter)</source>
        <translation>Filtros recientes (Abajo en un filtro vacío)</translation>
    </message>
    <message>
        <source>Looking for the lines that match.</source>
        <translation>Buscando las líneas que coinciden.</translation>
    </message>
    <message>
        <source>No filter: every line is shown.</source>
        <translation>Sin filtro: se muestran todas las líneas.</translation>
    </message>
    <message>
        <source>The filter is in force.</source>
        <translation>El filtro está aplicado.</translation>
    </message>
    <message>
        <source>No filter was used yet</source>
        <translation>Todavía no se usó ningún filtro</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Olvidar estos</translation>
    </message>
</context>
<context>
    <name>FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Thingdesk</source>
        <translation>Bienvenido a Thingdesk</translation>
    </message>
    <message>
        <source>Bulk changes for ThingSpace lines: planned before they are sent, sent once, and proven.</source>
        <translation>Cambios masivos para líneas de ThingSpace: planificados antes de enviarse, enviados una sola vez y comprobados.</translation>
    </message>
    <message>
        <source>Connect to ThingSpace</source>
        <translation>Conectar con ThingSpace</translation>
    </message>
    <message>
        <source>With your account and your login. They go into the keyring of this computer; nothing is changed at the carrier before you allow it.</source>
        <translation>Con su cuenta y sus credenciales. Van al llavero de esta computadora; nada cambia en el operador antes de que usted lo permita.</translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation>Probar la flota de demostración</translation>
    </message>
    <message>
        <source>5,000 made-up devices on a simulator of your own. One click, and a first change runs before your eyes. Nothing leaves this computer.</source>
        <translation>5000 dispositivos ficticios en un simulador propio. Un clic, y un primer cambio corre ante sus ojos. Nada sale de esta computadora.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Ayuda: %1</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>of an imported row: a column, its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Import %1 from %2</source>
        <extracomment>what is imported (Customers …), and the file&apos;s name</extracomment>
        <translation>Importar %1 desde %2</translation>
    </message>
    <message>
        <source>New %1 · changed %2 · as before %3 · refused %4</source>
        <translation>Nuevas %1 · cambiadas %2 · como antes %3 · rechazadas %4</translation>
    </message>
    <message>
        <source>What the file does not name stays as it is.</source>
        <translation>Lo que el archivo no nombra queda como está.</translation>
    </message>
    <message>
        <source>A file is taken whole or not at all: mend the refused rows and choose it again.</source>
        <translation>Un archivo se toma entero o no se toma: corrija las filas rechazadas y elíjalo otra vez.</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Lo que hace la importación</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>InlineEditing</name>
    <message numerus="yes">
        <source>%Ln cell(s) were not taken. The first: %1</source>
        <translation>
            <numerusform>%Ln celda no se aceptó. La primera: %1</numerusform>
            <numerusform>%Ln celdas no se aceptaron. La primera: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to edit there.</source>
        <translation>Ahí no hay nada que editar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) edited.</source>
        <translation>
            <numerusform>%Ln celda editada.</numerusform>
            <numerusform>%Ln celdas editadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No user name was taken: none has drifted, or the carrier has none.</source>
        <translation>No se tomó ningún nombre de usuario: ninguno difiere, o el operador no tiene ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user name(s) taken from the carrier.</source>
        <translation>
            <numerusform>%Ln nombre de usuario tomado del operador.</numerusform>
            <numerusform>%Ln nombres de usuario tomados del operador.</numerusform>
        </translation>
    </message>
    <message>
        <source>edit %1</source>
        <comment>in the undo history: a column&apos;s name</comment>
        <translation>editar %1</translation>
    </message>
    <message>
        <source>&amp;Edit the cell</source>
        <translation>&amp;Editar la celda</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>Se&amp;ttle the user name</source>
        <translation>Resolver el nombre de &amp;usuario</translation>
    </message>
    <message>
        <source>&amp;Ours is right: write it to the carrier</source>
        <translation>El &amp;nuestro es correcto: escribirlo en el operador</translation>
    </message>
    <message>
        <source>settle user names</source>
        <comment>in the undo history</comment>
        <translation>resolver nombres de usuario</translation>
    </message>
    <message>
        <source>Edits first and last name of the chosen lines whose user name has drifted; Review sends them.</source>
        <translation>Edita nombre y apellido de las líneas elegidas cuyo nombre de usuario difiere; Revisar los lleva a un plan.</translation>
    </message>
    <message>
        <source>The &amp;carrier&apos;s is right: take it into our record</source>
        <translation>El del &amp;operador es correcto: tomarlo en nuestro registro</translation>
    </message>
    <message>
        <source>Changes our own record of the chosen lines whose user name has drifted, at once; nothing is sent.</source>
        <translation>Cambia enseguida nuestro registro de las líneas elegidas cuyo nombre de usuario difiere; no se envía nada.</translation>
    </message>
    <message numerus="yes">
        <source>paste into %Ln line(s)</source>
        <comment>in the undo history</comment>
        <translation>
            <numerusform>pegar en %Ln línea</numerusform>
            <numerusform>pegar en %Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>clear %1</source>
        <comment>in the undo history: a column&apos;s name</comment>
        <translation>vaciar %1</translation>
    </message>
    <message numerus="yes">
        <source>discard %Ln edit(s)</source>
        <comment>in the undo history</comment>
        <translation>
            <numerusform>descartar %Ln edición</numerusform>
            <numerusform>descartar %Ln ediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) discarded. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln edición descartada. Ctrl+Z la recupera.</numerusform>
            <numerusform>%Ln ediciones descartadas. Ctrl+Z las recupera.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemColumns</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Antes → después</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Acuse</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Código de error</translation>
    </message>
    <message>
        <source>ours</source>
        <extracomment>whose work a success is</extracomment>
        <translation>nuestro</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>no es seguro</translation>
    </message>
    <message>
        <source>another’s</source>
        <translation>ajeno</translation>
    </message>
</context>
<context>
    <name>ItemStory</name>
    <message>
        <source>The carrier took the request and gave a receipt.</source>
        <translation>El operador aceptó la solicitud y dio un acuse.</translation>
    </message>
    <message>
        <source>The carrier says that the line is so already; its record will decide.</source>
        <translation>El operador dice que la línea ya está así; su registro decidirá.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer named this line.</source>
        <translation>La respuesta del operador nombró esta línea.</translation>
    </message>
    <message>
        <source>It was tried as often as makes sense.</source>
        <translation>Se intentó tantas veces como tiene sentido.</translation>
    </message>
    <message>
        <source>The carrier refused the request because of one of its lines, without saying which.</source>
        <translation>El operador rechazó la solicitud por una de sus líneas, sin decir por cuál.</translation>
    </message>
    <message>
        <source>The carrier&apos;s callback decided it.</source>
        <translation>El callback del operador lo decidió.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Cancelada antes de enviarse.</translation>
    </message>
    <message>
        <source>The program ended before an answer came, so what became of the request is not known.</source>
        <translation>El programa terminó antes de que llegara una respuesta, así que no se sabe qué fue de la solicitud.</translation>
    </message>
    <message>
        <source>Later evidence says the opposite; a new reading of the line will decide.</source>
        <translation>Una evidencia posterior dice lo contrario; una nueva lectura de la línea decidirá.</translation>
    </message>
    <message>
        <source>Its turn to be sent again.</source>
        <translation>Le toca enviarse de nuevo.</translation>
    </message>
    <message>
        <source>Written to the journal and sent.</source>
        <translation>Anotada en el diario y enviada.</translation>
    </message>
    <message>
        <source>The carrier&apos;s device record decided it.</source>
        <translation>El registro del dispositivo en el operador lo decidió.</translation>
    </message>
    <message>
        <source>The line was not as reviewed any more, so it was not sent.</source>
        <translation>La línea ya no estaba como en la revisión, así que no se envió.</translation>
    </message>
    <message>
        <source>Nothing of the request left this computer.</source>
        <translation>Nada de la solicitud salió de esta computadora.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer did not name this line.</source>
        <translation>La respuesta del operador no nombró esta línea.</translation>
    </message>
    <message>
        <source>The carrier refused the request.</source>
        <translation>El operador rechazó la solicitud.</translation>
    </message>
    <message>
        <source>Released to be sent.</source>
        <translation>Lanzada para enviarse.</translation>
    </message>
    <message>
        <source>The carrier&apos;s request status decided it.</source>
        <translation>El estado de la solicitud en el operador lo decidió.</translation>
    </message>
    <message>
        <source>The store is older than what was sent from it, so nothing is sent before somebody has looked.</source>
        <translation>El almacén es anterior a lo que se envió desde él, así que no se envía nada antes de que alguien lo examine.</translation>
    </message>
    <message>
        <source>The carrier was silent for too long; it is still looked for.</source>
        <translation>El operador calló demasiado tiempo; se sigue buscando.</translation>
    </message>
    <message>
        <source>The refused request is sent again line by line.</source>
        <translation>La solicitud rechazada se envía de nuevo línea por línea.</translation>
    </message>
    <message>
        <source>No clear answer came, so what became of the request is not known.</source>
        <translation>No llegó una respuesta clara, así que no se sabe qué fue de la solicitud.</translation>
    </message>
    <message>
        <source>Blocked at review.</source>
        <translation>Bloqueada en la revisión.</translation>
    </message>
    <message>
        <source>At review there was nothing to change.</source>
        <translation>En la revisión no había nada que cambiar.</translation>
    </message>
    <message>
        <source>Planned and reviewed.</source>
        <translation>Planificada y revisada.</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>acuse %1</translation>
    </message>
    <message>
        <source>Written to the journal, then sent by itself.</source>
        <translation>Anotada en el diario y luego enviada sola.</translation>
    </message>
    <message>
        <source>request %1: %2 %3</source>
        <translation>solicitud %1: %2 %3</translation>
    </message>
    <message>
        <source>A callback came: it was carried out.</source>
        <translation>Llegó un callback: se ejecutó.</translation>
    </message>
    <message>
        <source>A callback came: it failed (%1).</source>
        <translation>Llegó un callback: dio error (%1).</translation>
    </message>
    <message numerus="yes">
        <source>came %Ln time(s)</source>
        <translation>
            <numerusform>llegó una vez</numerusform>
            <numerusform>llegó %Ln veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written to the journal, then sent together with %Ln other line(s).</source>
        <translation>
            <numerusform>Anotada en el diario y luego enviada junto con %Ln línea más.</numerusform>
            <numerusform>Anotada en el diario y luego enviada junto con %Ln líneas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was tried for as long as makes sense.</source>
        <translation>Se intentó durante tanto tiempo como tiene sentido.</translation>
    </message>
    <message>
        <source>Callbacks for exactly these lines showed the receipt that was lost.</source>
        <translation>Callbacks de exactamente estas líneas mostraron el acuse que se había perdido.</translation>
    </message>
    <message>
        <source>A person settled it by hand.</source>
        <translation>Una persona lo decidió a mano.</translation>
    </message>
    <message>
        <source>The line&apos;s provisioning history decided it.</source>
        <translation>El historial de aprovisionamiento de la línea lo decidió.</translation>
    </message>
    <message>
        <source>Written to our own records; nothing was sent.</source>
        <translation>Anotado en nuestros propios registros; no se envió nada.</translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message>
        <source>Filter by identifier, row, error, receipt or your own columns</source>
        <translation>Filtrar por identificador, fila, error, acuse o columnas propias</translation>
    </message>
    <message>
        <source>Filter the lines of this change</source>
        <translation>Filtrar las líneas de este cambio</translation>
    </message>
    <message>
        <source>The lines of this change</source>
        <translation>Las líneas de este cambio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>The change has no lines.</source>
        <translation>El cambio no tiene líneas.</translation>
    </message>
    <message>
        <source>No line fits the filter.</source>
        <translation>Ninguna línea cumple el filtro.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln selected</source>
        <extracomment>what is shown, and how many of it are selected</extracomment>
        <translation>
            <numerusform>%1 · %Ln seleccionada</numerusform>
            <numerusform>%1 · %Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s)</source>
        <translation>
            <numerusform>%1 de %Ln línea</numerusform>
            <numerusform>%1 de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) shown</source>
        <translation>
            <numerusform>se muestran %1 de %Ln línea</numerusform>
            <numerusform>se muestran %1 de %Ln líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Leave the change?</source>
        <translation>¿Dejar el cambio?</translation>
    </message>
    <message>
        <source>Keep this change as a draft?</source>
        <translation>¿Conservar este cambio como borrador?</translation>
    </message>
    <message>
        <source>Throw this change away?</source>
        <translation>¿Desechar este cambio?</translation>
    </message>
    <message>
        <source>Nothing has been sent. A draft waits on the changes page until somebody releases or cancels it.</source>
        <translation>No se ha enviado nada. Un borrador espera en la página de cambios hasta que alguien lo lance o lo cancele.</translation>
    </message>
    <message>
        <source>Nothing has been sent. What you entered here is not kept.</source>
        <translation>No se ha enviado nada. Lo que usted escribió aquí no se conserva.</translation>
    </message>
    <message>
        <source>&amp;Keep the draft</source>
        <translation>&amp;Conservar el borrador</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartarlo</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Desecharlo</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>&amp;Seguir con él</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>%1, change %2</source>
        <translation>%1, cambio %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a change&apos;s type and name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No change is open for this line, and none was before.</source>
        <translation>No hay ningún cambio abierto para esta línea, ni lo hubo antes.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>≠ %1 (the carrier has another)</source>
        <translation>≠ %1 (el operador tiene otro)</translation>
    </message>
</context>
<context>
    <name>LoginFields</name>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clave</translation>
    </message>
    <message>
        <source>of the application at ThingSpace</source>
        <translation>de la aplicación en ThingSpace</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Secreto</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>of a ThingSpace user with access to the API</source>
        <translation>de un usuario de ThingSpace con acceso a la API</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>C&amp;allback password</source>
        <translation>Contraseña de c&amp;allbacks</translation>
    </message>
    <message>
        <source>optional: what the carrier&apos;s callbacks must carry</source>
        <translation>opcional: la que deben traer los callbacks del operador</translation>
    </message>
    <message>
        <source>This is needed to log in.</source>
        <translation>Esto se necesita para iniciar sesión.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Thingdesk</source>
        <translation>Thingdesk</translation>
    </message>
    <message>
        <source>The store cannot be used</source>
        <translation>El almacén no se puede usar</translation>
    </message>
</context>
<context>
    <name>MappingHeader</name>
    <message>
        <source>What the column “%1” is</source>
        <translation>Qué es la columna «%1»</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>what a column of a file is: nobody has said it yet</extracomment>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>%1, %n running</source>
        <extracomment>a page&apos;s name and how many things run on it</extracomment>
        <translation>
            <numerusform>%1, %n en curso</numerusform>
            <numerusform>%1, %n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>%1: how?</source>
        <translation>%1: ¿cómo?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <source>These hold for all lines. Columns of a target file with the same keys win for their row.</source>
        <translation>Estos valores rigen para todas las líneas. Las columnas de un archivo de líneas con las mismas claves prevalecen en su fila.</translation>
    </message>
    <message>
        <source>Name of the change</source>
        <translation>Nombre del cambio</translation>
    </message>
    <message>
        <source>For you and your colleagues; the carrier never sees it.</source>
        <translation>Para usted y sus colegas; el operador nunca lo ve.</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatorio)</translation>
    </message>
    <message>
        <source>As a column of a target file: %1</source>
        <translation>Como columna de un archivo de líneas: %1</translation>
    </message>
    <message>
        <source>%1 It may also be a column of a target file.</source>
        <translation>%1 También puede ser una columna de un archivo de líneas.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a carrier plan&apos;s name and its code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This type has no options of its own. A name helps to find the change again.</source>
        <translation>Este tipo no tiene opciones propias. Un nombre ayuda a volver a encontrar el cambio.</translation>
    </message>
</context>
<context>
    <name>PasteTargets</name>
    <message>
        <source>Identifiers of the lines</source>
        <translation>Identificadores de las líneas</translation>
    </message>
    <message>
        <source>Paste ICCIDs, IMEIs, MDNs or any other identifiers here, one a line or with commas between.

An IMEI behind an ICCID on the same line belongs to it.</source>
        <translation>Pegue aquí ICCID, IMEI, MDN o cualquier otro identificador, uno por renglón o separados por comas.

Un IMEI detrás de un ICCID en el mismo renglón le corresponde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) recognized</source>
        <translation>
            <numerusform>%Ln línea reconocida</numerusform>
            <numerusform>%Ln líneas reconocidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) look like no identifier</source>
        <translation>
            <numerusform>%Ln fragmento no parece un identificador</numerusform>
            <numerusform>%Ln fragmentos no parecen identificadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) named again</source>
        <translation>
            <numerusform>%Ln línea repetida</numerusform>
            <numerusform>%Ln líneas repetidas</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counts</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>PlanReviewModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Antes → después</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>The window shows this profile.</source>
        <translation>La ventana muestra este perfil.</translation>
    </message>
    <message>
        <source>&amp;Show this profile</source>
        <translation>&amp;Mostrar este perfil</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>%1 · accounts %2</source>
        <extracomment>the carrier&apos;s address, and the accounts with commas between</extracomment>
        <translation>%1 · cuentas %2</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Todo está guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edits</source>
        <translation>
            <numerusform>%Ln edición sin guardar</numerusform>
            <numerusform>%Ln ediciones sin guardar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edits; one of them cannot be saved like this.</source>
        <translation>
            <numerusform>%Ln edición sin guardar; así no se puede guardar.</numerusform>
            <numerusform>%Ln ediciones sin guardar; una de ellas no se puede guardar así.</numerusform>
        </translation>
    </message>
    <message>
        <source>Callbacks at the carrier</source>
        <translation>Callbacks en el operador</translation>
    </message>
</context>
<context>
    <name>ProfileField</name>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>encendido</translation>
    </message>
    <message>
        <source>off</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>default: %1</source>
        <extracomment>the value that holds where none is set</extracomment>
        <translation>predeterminado: %1</translation>
    </message>
    <message>
        <source>%1 Not in use yet: a later version acts on it.</source>
        <extracomment>added to the explanation of a setting</extracomment>
        <translation>%1 Aún no está en uso: lo usará una versión posterior.</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>Send changes</source>
        <translation>Enviar cambios</translation>
    </message>
    <message>
        <source>Whether anything is sent that alters a line (default: %1); while it is off, changes can be planned and reviewed, and nothing leaves this computer.</source>
        <translation>Si se envía algo que altere una línea (predeterminado: %1); mientras está apagado, los cambios se pueden planificar y revisar, y nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>Lines in a request</source>
        <translation>Líneas por solicitud</translation>
    </message>
    <message>
        <source>Lines in one request to add, suspend, restore or deactivate (1 to 200, default %1): more of them end sooner, fewer leave less in doubt when an answer is lost.</source>
        <translation>Líneas en una solicitud de agregar, suspender, restaurar o desactivar (1 a 200, predeterminado %1): con más se termina antes, con menos queda menos en duda si se pierde una respuesta.</translation>
    </message>
    <message>
        <source>Lines in an activation</source>
        <translation>Líneas por activación</translation>
    </message>
    <message>
        <source>Lines in one request to activate (1 to 10,000, default %1): more of them end sooner, fewer leave less in doubt when an answer is lost.</source>
        <translation>Líneas en una solicitud de activar (1 a 10 000, predeterminado %1): con más se termina antes, con menos queda menos en duda si se pierde una respuesta.</translation>
    </message>
    <message>
        <source>Lines in a deletion</source>
        <translation>Líneas por eliminación</translation>
    </message>
    <message>
        <source>Lines in one request to delete (1 to 100, default %1), which the carrier does not undo.</source>
        <translation>Líneas en una solicitud de eliminar (1 a 100, predeterminado %1), que el operador no deshace.</translation>
    </message>
    <message>
        <source>Lines in an availability question</source>
        <translation>Líneas por consulta de disponibilidad</translation>
    </message>
    <message>
        <source>Lines in one question whether SIMs and devices are free to be activated (1 to 2,000, default %1).</source>
        <translation>Líneas en una consulta de si hay SIM y dispositivos libres para activar (1 a 2000, predeterminado %1).</translation>
    </message>
    <message>
        <source>Changing requests a minute</source>
        <translation>Solicitudes de cambio por minuto</translation>
    </message>
    <message>
        <source>Most requests a minute that alter lines (default %1; “unlimited” lifts it): more end sooner and leave less of the account&apos;s allowance to others.</source>
        <translation>Máximo de solicitudes por minuto que alteran líneas (predeterminado %1; “unlimited” lo quita): con más se termina antes y queda menos del cupo de la cuenta para otros.</translation>
    </message>
    <message>
        <source>Activations a minute</source>
        <translation>Activaciones por minuto</translation>
    </message>
    <message>
        <source>Most activation requests a minute (default %1; “unlimited” lifts it); they count as changing requests too, so the lower of the two holds.</source>
        <translation>Máximo de solicitudes de activación por minuto (predeterminado %1; “unlimited” lo quita); también cuentan como solicitudes de cambio, así que rige el menor de los dos.</translation>
    </message>
    <message>
        <source>Reading requests a minute</source>
        <translation>Solicitudes de lectura por minuto</translation>
    </message>
    <message>
        <source>Most requests a minute that only read (default %1; “unlimited” lifts it): a sync of a large fleet takes as long as this allows.</source>
        <translation>Máximo de solicitudes por minuto que solo leen (predeterminado %1; “unlimited” lo quita): la sincronización de una flota grande tarda lo que esto permita.</translation>
    </message>
    <message>
        <source>Patience for an answer</source>
        <translation>Espera de una respuesta</translation>
    </message>
    <message>
        <source>How long one request may wait for its answer (100ms to 10min, default %1); after that its fate counts as unknown and is found out, and it is not sent again.</source>
        <translation>Cuánto puede esperar una solicitud su respuesta (100ms a 10min, predeterminado %1); después se da por desconocida su suerte y se averigua, y no se envía de nuevo.</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>Primera consulta</translation>
    </message>
    <message>
        <source>How long after sending the lines are read for the first time (as 15s or 5min, default %1): sooner finds out sooner and costs more reading requests.</source>
        <translation>Cuánto después del envío se leen las líneas por primera vez (como 15s o 5min, predeterminado %1): antes se averigua antes y cuesta más solicitudes de lectura.</translation>
    </message>
    <message>
        <source>Longest pause between looks</source>
        <translation>Mayor pausa entre consultas</translation>
    </message>
    <message>
        <source>The pause between looks at an unsettled line doubles until it is this long (as 15s or 5min, default %1): shorter finds out sooner and costs more reading requests.</source>
        <translation>La pausa entre consultas de una línea sin resolver se duplica hasta llegar a esto (como 15s o 5min, predeterminado %1): más corta averigua antes y cuesta más solicitudes de lectura.</translation>
    </message>
    <message>
        <source>End of looking</source>
        <translation>Fin de las consultas</translation>
    </message>
    <message>
        <source>How long an unsettled line is looked after (as 12h or 24h, default %1); after that it is called unconfirmed, and only a sync can still settle it.</source>
        <translation>Cuánto tiempo se consulta una línea sin resolver (como 12h o 24h, predeterminado %1); después queda sin confirmar, y solo una sincronización puede resolverla.</translation>
    </message>
    <message>
        <source>Age of the carrier&apos;s list</source>
        <translation>Antigüedad de la lista del operador</translation>
    </message>
    <message>
        <source>How stale the carrier&apos;s list of lines may be when it is read (as 5min, at least 1min for a live account, default %1): a line&apos;s record counts as proof only when it was read this long after the sending.</source>
        <translation>Qué tan antigua puede ser la lista de líneas del operador al leerla (como 5min, al menos 1min en una cuenta real, predeterminado %1): el registro de una línea vale como evidencia solo si se leyó ese tiempo después del envío.</translation>
    </message>
    <message>
        <source>Where callbacks arrive</source>
        <translation>Dónde llegan los callbacks</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>User name in callbacks</source>
        <translation>Usuario en los callbacks</translation>
    </message>
    <message>
        <source>The user name that each callback must carry (default: %1); one with another name is refused.</source>
        <translation>El usuario que debe traer cada callback (predeterminado: %1); uno con otro nombre se rechaza.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo del certificado</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de la clave</translation>
    </message>
    <message>
        <source>Proxy in front</source>
        <translation>Proxy delante</translation>
    </message>
    <message>
        <source>Who may call back</source>
        <translation>Quién puede enviar callbacks</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Oleadas</translation>
    </message>
    <message>
        <source>Brake on failures</source>
        <translation>Freno por errores</translation>
    </message>
    <message>
        <source>Brake on endings</source>
        <translation>Freno por bajas</translation>
    </message>
    <message>
        <source>Service type</source>
        <translation>Tipo de servicio</translation>
    </message>
    <message>
        <source>The kind of network that is named where the carrier asks for it (default %1).</source>
        <translation>El tipo de red que se indica donde el operador lo pide (predeterminado %1).</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Size of requests</source>
        <translation>Tamaño de las solicitudes</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Waiting and looking</source>
        <translation>Espera y consulta</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Callbacks</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Address and port on this computer where callbacks are taken, as 0.0.0.0:443 or 127.0.0.1:9001, or “off” (default %1); where it is set, the window and the worker listen as long as they run. Without callbacks everything is found out as well, only later.</source>
        <translation>Dirección y puerto de este equipo donde se aceptan los callbacks, como 0.0.0.0:443 o 127.0.0.1:9001, u “off” (por omisión %1); si se indica, la ventana y el proceso de trabajo escuchan mientras estén en marcha. Sin callbacks también se averigua todo, solo que más tarde.</translation>
    </message>
    <message>
        <source>The https address under which the carrier reaches the listener (default: %1), on a port that it reaches: 80, 443, 9001 to 9006, 50551 to 50559, 28200 to 28220; a live account needs it for callbacks.</source>
        <translation>La dirección https en la que el operador alcanza este receptor (por omisión: %1), en un puerto que alcance: 80, 443, de 9001 a 9006, de 50551 a 50559, de 28200 a 28220; una cuenta real la necesita para los callbacks.</translation>
    </message>
    <message>
        <source>Path of the PEM file with the listener&apos;s certificate and its chain (default: %1), signed by an authority that the carrier knows; a new one is taken by itself. Not needed where a proxy in front takes care of https.</source>
        <translation>Ruta del archivo PEM con el certificado del receptor y su cadena (por omisión: %1), firmado por una autoridad que el operador conozca; uno nuevo se toma por sí solo. No hace falta si un proxy delante se ocupa de https.</translation>
    </message>
    <message>
        <source>Path of the PEM file with the certificate&apos;s private key, without a pass phrase (default: %1); only the path is kept here.</source>
        <translation>Ruta del archivo PEM con la clave privada del certificado, sin frase de paso (por omisión: %1); aquí solo se guarda la ruta.</translation>
    </message>
    <message>
        <source>Addresses or networks of the proxy that takes care of https and hands callbacks on, with commas between (default: %1); then only it may connect, plain http will do, and who called is what it added last to X-Forwarded-For.</source>
        <translation>Direcciones o redes del proxy que se ocupa de https y entrega los callbacks, separadas por comas (por omisión: %1); entonces solo él puede conectarse, basta http sin cifrar, y quién llamó es lo último que añadió a X-Forwarded-For.</translation>
    </message>
    <message>
        <source>Addresses or networks, as 192.0.2.0/24, from which callbacks are taken, with commas between (default: %1); from anywhere else they are refused.</source>
        <translation>Direcciones o redes, como 192.0.2.0/24, desde las que se aceptan callbacks, separadas por comas (por omisión: %1); desde cualquier otra se rechazan.</translation>
    </message>
    <message>
        <source>Sends a change in waves, each when the one before is settled: “on” is 10 lines, then 100, then the rest; or your own sizes, as 5,50,500 (default: %1). A mistake shows while it is small.</source>
        <translation>Envía un cambio en oleadas, cada una cuando la anterior está resuelta: “on” son 10 líneas, luego 100 y después el resto; o sus propios tamaños, como 5,50,500 (valor predeterminado: %1). Un error se ve mientras es pequeño.</translation>
    </message>
    <message>
        <source>The share of failed lines among those with a result, in the wave that is sent, at which a change pauses by itself (as 5%, default: %1); without waves the whole change counts.</source>
        <translation>La proporción de líneas fallidas entre las que tienen resultado, en la oleada que se envía, a partir de la cual un cambio se pausa por sí solo (como 5%, valor predeterminado: %1); sin oleadas cuenta el cambio entero.</translation>
    </message>
    <message>
        <source>Most lines that are deactivated or deleted within an hour, by all changes of this profile together (a number, default: %1); a change that would go beyond pauses.</source>
        <translation>Máximo de líneas que se desactivan o eliminan en una hora, entre todos los cambios de este perfil (un número, valor predeterminado: %1); un cambio que lo superaría se pausa.</translation>
    </message>
</context>
<context>
    <name>ProfilesSection</name>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>shown in the window</source>
        <translation>se muestra en la ventana</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ediciones sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>Profile %1 has %Ln unsaved edits.</source>
        <translation>
            <numerusform>El perfil %1 tiene %Ln edición sin guardar.</numerusform>
            <numerusform>El perfil %1 tiene %Ln ediciones sin guardar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the profile</source>
        <translation>Quitar el perfil</translation>
    </message>
    <message>
        <source>Remove profile %1? Its settings and its login go from this computer. Nothing is changed at the carrier.</source>
        <translation>¿Quitar el perfil %1? Sus ajustes y sus credenciales se van de esta computadora. Nada cambia en el operador.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Quitarlo</translation>
    </message>
    <message>
        <source>Profile %1 is removed.</source>
        <translation>El perfil %1 se quitó.</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>Todavía no hay ningún perfil.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Making the demo fleet…</source>
        <translation>Creando la flota de demostración…</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Work is running</source>
        <translation>Hay trabajo en curso</translation>
    </message>
    <message>
        <source>&amp;Wait, then quit</source>
        <translation>&amp;Esperar y salir</translation>
    </message>
    <message>
        <source>The window stays until nothing is on its way any more, then it closes by itself.</source>
        <translation>La ventana queda hasta que no haya nada en camino; luego se cierra sola.</translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation>&amp;Pausar y salir</translation>
    </message>
    <message>
        <source>Nothing more is sent. What is on its way is looked up at the next start.</source>
        <translation>No se envía nada más. Lo que está en camino se consulta en el próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray</source>
        <translation>&amp;Seguir en la bandeja</translation>
    </message>
    <message>
        <source>The window closes, the work goes on. The icon in the tray brings the window back.</source>
        <translation>La ventana se cierra y el trabajo sigue. El icono de la bandeja trae de vuelta la ventana.</translation>
    </message>
    <message>
        <source>Do not quit</source>
        <translation>No salir</translation>
    </message>
    <message>
        <source>Changes are scheduled</source>
        <translation>Hay cambios programados</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>A change whose time goes by meanwhile does not begin late by itself: it asks at the next start.</source>
        <translation>Un cambio cuya hora pase entretanto no empieza tarde por sí solo: pregunta en el próximo arranque.</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>The window closes when nothing is on its way any more. Ctrl+Q asks again.</source>
        <translation>La ventana se cierra cuando no haya nada en camino. Ctrl+Q pregunta de nuevo.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ediciones sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits of the settings are not saved.</source>
        <translation>
            <numerusform>%Ln edición de la configuración no está guardada.</numerusform>
            <numerusform>%Ln ediciones de la configuración no están guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard them and quit</source>
        <translation>&amp;Descartarlas y salir</translation>
    </message>
    <message>
        <source>&amp;Go back to them</source>
        <translation>&amp;Volver a ellas</translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>Solo cuando yo lo pida</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Cada 15 minutos</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Cada 6 horas</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Read the fleet &amp;again</source>
        <translation>Volver a leer l&amp;a flota</translation>
    </message>
    <message>
        <source>The profile on show is read whole, as Sync does it, while Thingdesk runs; counted from when it was last read. Nothing is changed at the carrier. A reading costs a request for each page of lines, within the reading requests that the profile allows a minute.</source>
        <translation>El perfil que se muestra se lee entero, como lo hace Sincronizar, mientras Thingdesk está en marcha; se cuenta desde la última lectura. En el operador no cambia nada. Cada lectura cuesta una solicitud por página de líneas, dentro de las solicitudes de lectura por minuto que permite el perfil.</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Add to: %1</source>
        <extracomment>%1: Customers, Rate pools …</extracomment>
        <translation>Añadir a: %1</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>a field&apos;s name that must be filled in</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Its lines may share their allowance</source>
        <translation>Sus líneas pueden compartir su asignación</translation>
    </message>
    <message>
        <source>Every customer</source>
        <translation>Todos los clientes</translation>
    </message>
</context>
<context>
    <name>ReferenceTableModel</name>
    <message>
        <source>Removed</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ReferenceWords</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Allocation, MB</source>
        <translation>Asignación, MB</translation>
    </message>
    <message>
        <source>Price a month</source>
        <translation>Precio al mes</translation>
    </message>
    <message>
        <source>Overage price</source>
        <translation>Precio por exceso</translation>
    </message>
    <message>
        <source>Overage block, MB</source>
        <translation>Bloque de exceso, MB</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>En grupo</translation>
    </message>
    <message>
        <source>Least, MB</source>
        <translation>Mínimo, MB</translation>
    </message>
    <message>
        <source>Most, MB</source>
        <translation>Máximo, MB</translation>
    </message>
    <message>
        <source>Valid from (UTC)</source>
        <translation>Válido desde (UTC)</translation>
    </message>
    <message>
        <source>Valid until (UTC)</source>
        <translation>Válido hasta (UTC)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensual</translation>
    </message>
    <message>
        <source>Activation fee</source>
        <translation>Cuota de activación</translation>
    </message>
    <message>
        <source>Plan change fee</source>
        <translation>Cuota de cambio de plan</translation>
    </message>
    <message>
        <source>Termination fee</source>
        <translation>Cuota de baja</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Emplazamientos</translation>
    </message>
    <message>
        <source>Customer plans</source>
        <translation>Planes de cliente</translation>
    </message>
    <message>
        <source>Rate pools</source>
        <translation>Grupos de tarifa</translation>
    </message>
    <message>
        <source>Carrier prices</source>
        <translation>Precios del operador</translation>
    </message>
    <message>
        <source>Whom lines are for. Sites, plans and pools belong to them.</source>
        <translation>Para quién son las líneas. Emplazamientos, planes y grupos les pertenecen.</translation>
    </message>
    <message>
        <source>Where a customer&apos;s lines are.</source>
        <translation>Dónde están las líneas de un cliente.</translation>
    </message>
    <message>
        <source>What customers pay for their lines; without a customer it is for all of them.</source>
        <translation>Lo que los clientes pagan por sus líneas; sin cliente vale para todos.</translation>
    </message>
    <message>
        <source>Lines of a customer that share their allowance.</source>
        <translation>Líneas de un cliente que comparten su asignación.</translation>
    </message>
    <message>
        <source>What the carrier asks for its plans, by code; without an account it holds for each. Reviews tell costs by them.</source>
        <translation>Lo que el operador pide por sus planes, por código; sin cuenta vale para todas. Las revisiones dicen los costes con ellos.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>ReleaseWords</name>
    <message numerus="yes">
        <source>Add %Ln line(s)</source>
        <translation>
            <numerusform>Agregar %Ln línea</numerusform>
            <numerusform>Agregar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be added to the account. Service does not start yet.</source>
        <translation>
            <numerusform>%Ln línea se agregará a la cuenta. El servicio aún no empieza.</numerusform>
            <numerusform>%Ln líneas se agregarán a la cuenta. El servicio aún no empieza.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln line(s)</source>
        <translation>
            <numerusform>Activar %Ln línea</numerusform>
            <numerusform>Activar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be activated: service starts, and so does billing.</source>
        <translation>
            <numerusform>%Ln línea se activará: empieza el servicio y también la facturación.</numerusform>
            <numerusform>%Ln líneas se activarán: empieza el servicio y también la facturación.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln line(s)</source>
        <translation>
            <numerusform>Suspender %Ln línea</numerusform>
            <numerusform>Suspender %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be suspended: traffic stops, numbers are kept.</source>
        <translation>
            <numerusform>%Ln línea se suspenderá: el tráfico se detiene, el número se conserva.</numerusform>
            <numerusform>%Ln líneas se suspenderán: el tráfico se detiene, los números se conservan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln line(s)</source>
        <translation>
            <numerusform>Restaurar %Ln línea</numerusform>
            <numerusform>Restaurar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be restored: traffic starts again.</source>
        <translation>
            <numerusform>%Ln línea se restaurará: el tráfico vuelve.</numerusform>
            <numerusform>%Ln líneas se restaurarán: el tráfico vuelve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln line(s)</source>
        <translation>
            <numerusform>Desactivar %Ln línea</numerusform>
            <numerusform>Desactivar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be deactivated: service ends, and numbers are lost.</source>
        <translation>
            <numerusform>%Ln línea se desactivará: el servicio termina y el número se pierde.</numerusform>
            <numerusform>%Ln líneas se desactivarán: el servicio termina y los números se pierden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be taken back later: “%1” brings the lines to where they are now.</source>
        <translation>Se puede deshacer después: “%1” lleva las líneas a su situación actual.</translation>
    </message>
    <message>
        <source>Undone by “%1”</source>
        <translation>Se deshace con “%1”</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>No se puede deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln solicitud</numerusform>
            <numerusform>%Ln solicitudes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sent at once.</source>
        <extracomment>a number of requests: “1 request, sent at once.”</extracomment>
        <translation>%1, con envío inmediato.</translation>
    </message>
    <message>
        <source>%1, sent within about %2.</source>
        <extracomment>a number of requests and a duration</extracomment>
        <translation>%1, con envío en aprox. %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sent wave by wave.</source>
        <extracomment>a number of requests: “3 requests, sent wave by wave.”</extracomment>
        <translation>%1, con envío por oleadas.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln line(s)</source>
        <translation>
            <numerusform>Eliminar %Ln línea</numerusform>
            <numerusform>Eliminar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be deleted: the carrier&apos;s records go, with all their history.</source>
        <translation>
            <numerusform>Se eliminará %Ln línea: desaparece el registro del operador, con todo su historial.</numerusform>
            <numerusform>Se eliminarán %Ln líneas: desaparecen los registros del operador, con todo su historial.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %Ln line(s)</source>
        <translation>
            <numerusform>Cambiar el plan de %Ln línea</numerusform>
            <numerusform>Cambiar el plan de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be on another plan, and billed by it.</source>
        <translation>
            <numerusform>%Ln línea tendrá otro plan y se facturará según él.</numerusform>
            <numerusform>%Ln líneas tendrán otro plan y se facturarán según él.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit the contact of %Ln line(s)</source>
        <translation>
            <numerusform>Editar el contacto de %Ln línea</numerusform>
            <numerusform>Editar el contacto de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will have another place of use; what is not named stays as it is.</source>
        <translation>
            <numerusform>%Ln línea tendrá otro lugar de uso; lo que no se nombra queda como está.</numerusform>
            <numerusform>%Ln líneas tendrán otro lugar de uso; lo que no se nombra queda como está.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit custom fields of %Ln line(s)</source>
        <translation>
            <numerusform>Editar campos propios de %Ln línea</numerusform>
            <numerusform>Editar campos propios de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will have other custom fields; what is not named stays as it is.</source>
        <translation>
            <numerusform>%Ln línea tendrá otros campos propios; lo que no se nombra queda como está.</numerusform>
            <numerusform>%Ln líneas tendrán otros campos propios; lo que no se nombra queda como está.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the cost center of %Ln line(s)</source>
        <translation>
            <numerusform>Poner el centro de costos de %Ln línea</numerusform>
            <numerusform>Poner el centro de costos de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will have another cost center, or none.</source>
        <translation>
            <numerusform>%Ln línea tendrá otro centro de costos, o ninguno.</numerusform>
            <numerusform>%Ln líneas tendrán otro centro de costos, o ninguno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln line(s)</source>
        <translation>
            <numerusform>Archivar %Ln línea</numerusform>
            <numerusform>Archivar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will leave the list; what they were assigned to ends. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln línea saldrá de la lista; lo que tenía asignado termina. No se envía nada.</numerusform>
            <numerusform>%Ln líneas saldrán de la lista; lo que tenían asignado termina. No se envía nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unarchive %Ln line(s)</source>
        <translation>
            <numerusform>Desarchivar %Ln línea</numerusform>
            <numerusform>Desarchivar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be in the list again, assigned as before. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln línea volverá a la lista, asignada como antes. No se envía nada.</numerusform>
            <numerusform>%Ln líneas volverán a la lista, asignadas como antes. No se envía nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests.</source>
        <translation>Ninguna petición.</translation>
    </message>
    <message numerus="yes">
        <source>Change identifiers of %Ln line(s)</source>
        <translation>
            <numerusform>Cambiar los identificadores de %Ln línea</numerusform>
            <numerusform>Cambiar los identificadores de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will get another SIM or device: the number stays, one request a line.</source>
        <translation>
            <numerusform>%Ln línea recibirá otra SIM u otro dispositivo: el número se conserva, una solicitud por línea.</numerusform>
            <numerusform>%Ln líneas recibirán otra SIM u otro dispositivo: el número se conserva, una solicitud por línea.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the customer plan of %Ln line(s)</source>
        <translation>
            <numerusform>Cambiar el plan de cliente de %Ln línea</numerusform>
            <numerusform>Cambiar el plan de cliente de %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be on the customer plan from its date on. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln línea estará en el plan de cliente desde su fecha. No se envía nada.</numerusform>
            <numerusform>%Ln líneas estarán en el plan de cliente desde su fecha. No se envía nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln line(s)</source>
        <translation>
            <numerusform>Asignar %Ln línea</numerusform>
            <numerusform>Asignar %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will belong to the customer and site. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln línea pertenecerá al cliente y a la sede. No se envía nada.</numerusform>
            <numerusform>%Ln líneas pertenecerán al cliente y a la sede. No se envía nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>It costs the same each month.</source>
        <translation>Cuesta lo mismo cada mes.</translation>
    </message>
    <message>
        <source>Customers pay %1 more each month.</source>
        <translation>Los clientes pagan %1 más cada mes.</translation>
    </message>
    <message>
        <source>The carrier charges %1 more each month.</source>
        <translation>El operador cobra %1 más cada mes.</translation>
    </message>
    <message>
        <source>Customers pay %1 less each month.</source>
        <translation>Los clientes pagan %1 menos cada mes.</translation>
    </message>
    <message>
        <source>The carrier charges %1 less each month.</source>
        <translation>El operador cobra %1 menos cada mes.</translation>
    </message>
    <message>
        <source>Fees, once: %1.</source>
        <translation>Cuotas, una vez: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The price of %Ln line(s) is not known.</source>
        <translation>
            <numerusform>No se conoce el precio de %Ln línea.</numerusform>
            <numerusform>No se conoce el precio de %Ln líneas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescheduleDialog</name>
    <message>
        <source>Another time</source>
        <translation>Otro momento</translation>
    </message>
    <message>
        <source>When is change %1, %2, to begin?</source>
        <translation>¿Cuándo ha de empezar el cambio %1, %2?</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Fijar el momento</translation>
    </message>
    <message>
        <source>It begins by itself then, if a program runs: this window, or a worker. If none does, it asks before it begins late.</source>
        <translation>Entonces empieza por sí solo, si hay un programa en marcha: esta ventana o un proceso de trabajo. Si no lo hay, pregunta antes de empezar tarde.</translation>
    </message>
</context>
<context>
    <name>ReviewListing</name>
    <message>
        <source>send</source>
        <translation>enviar</translation>
    </message>
    <message>
        <source>send, note</source>
        <extracomment>the line will be sent, and there is something to know about it</extracomment>
        <translation>con nota</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Lines by what happens to them</source>
        <translation>Líneas según lo que pasa con ellas</translation>
    </message>
    <message>
        <source>Only lines of one reason</source>
        <translation>Solo líneas con un motivo</translation>
    </message>
    <message>
        <source>Find lines</source>
        <translation>Buscar líneas</translation>
    </message>
    <message>
        <source>Find a line</source>
        <translation>Buscar una línea</translation>
    </message>
    <message>
        <source>Part of an identifier, or of what a row of your file says.</source>
        <translation>Parte de un identificador o de lo que dice una fila de su archivo.</translation>
    </message>
    <message>
        <source>&amp;Save this review…</source>
        <translation>&amp;Guardar esta revisión…</translation>
    </message>
    <message>
        <source>Writes every line with its verdict and reasons as CSV.</source>
        <translation>Escribe como CSV cada línea con su veredicto y sus motivos.</translation>
    </message>
    <message>
        <source>to send (%1 with a note)</source>
        <translation>por enviar (%1 con nota)</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>por enviar</translation>
    </message>
    <message>
        <source>No line has anything to be said about it</source>
        <translation>No hay nada que decir de ninguna línea</translation>
    </message>
    <message>
        <source>Whatever the reason</source>
        <translation>Cualquier motivo</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a number of lines, and what is said about them</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 Results arrive later, as the carrier reports them.</source>
        <translation>%1 El operador informa los resultados después.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s): %1</source>
        <translation>
            <numerusform>%Ln línea: %1</numerusform>
            <numerusform>%Ln líneas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 mostradas de %2</translation>
    </message>
    <message>
        <source>%1: nothing to send</source>
        <extracomment>a change&apos;s type</extracomment>
        <translation>%1: nada que enviar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>The draft is being read.</source>
        <translation>Se está leyendo el borrador.</translation>
    </message>
    <message>
        <source>Checked %1 by %2. This is what would happen; nothing has been sent.</source>
        <translation>Comprobado %1 por %2. Esto es lo que pasaría; no se ha enviado nada.</translation>
    </message>
    <message>
        <source>There is no draft to go on with.</source>
        <translation>No hay ningún borrador con el que seguir.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Guardar la revisión</translation>
    </message>
    <message>
        <source>Separated values (*.csv)</source>
        <translation>Valores separados (*.csv)</translation>
    </message>
    <message>
        <source>The review was saved as %1.</source>
        <translation>La revisión se guardó como %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>“Undo of change 12.”, and what follows</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What becomes of lines that are in another open change</source>
        <translation>Qué pasa con las líneas que están en otro cambio abierto</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>dejarlas fuera</translation>
    </message>
    <message>
        <source>send them after it</source>
        <translation>enviarlas después</translation>
    </message>
    <message>
        <source>Sent after it, a line is planned as the other change will leave it. If it turns out otherwise, the line is held and not sent.</source>
        <translation>Si se envía después, la línea se planifica tal como la dejará el otro cambio. Si resulta de otro modo, la línea se retiene y no se envía.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in another open change:</source>
        <translation>
            <numerusform>%Ln línea en otro cambio abierto:</numerusform>
            <numerusform>%Ln líneas en otro cambio abierto:</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans these steps for the blocked lines, one after another: each begins by itself for the lines that succeeded in the one before. Nothing is sent before you confirm.</source>
        <translation>Planifica estos pasos para las líneas bloqueadas, uno tras otro: cada uno empieza por sí solo para las líneas que salieron bien en el anterior. No se envía nada antes de que lo confirme.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked line(s) can go this way: %1.</source>
        <extracomment>steps: “Deactivate first, then Archive”</extracomment>
        <translation>
            <numerusform>Una línea bloqueada puede ir por este camino: %1.</numerusform>
            <numerusform>%Ln líneas bloqueadas pueden ir por este camino: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan these steps</source>
        <translation>Planificar estos pasos</translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>Lines of the plan</source>
        <translation>Líneas planificadas</translation>
    </message>
</context>
<context>
    <name>RuleTableModel</name>
    <message>
        <source>What is said of a line</source>
        <translation>Qué se dice de una línea</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Quién lo dice</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>every type</source>
        <translation>todos los tipos</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>who says so, and where that is written</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Rulebook</name>
    <message>
        <source>the carrier</source>
        <translation>el operador</translation>
    </message>
    <message>
        <source>the carrier, read strictly</source>
        <translation>el operador, leído con rigor</translation>
    </message>
    <message>
        <source>the house</source>
        <translation>la casa</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>avisa</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>bloquea</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Each line of a plan is checked by these before anything is sent, without a network. A line that only time blocks says from when it is legal.</source>
        <translation>Con ellas se comprueba cada línea de un plan antes de enviar nada, sin red. Una línea que solo el tiempo bloquea dice desde cuándo se permite.</translation>
    </message>
    <message>
        <source>Find in the rules</source>
        <translation>Buscar en las reglas</translation>
    </message>
    <message>
        <source>Rules of which type</source>
        <translation>Reglas de qué tipo</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>The rules</source>
        <translation>Las reglas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>Una regla</numerusform>
            <numerusform>%Ln reglas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentedBar</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and the state of so many lines: “12 failed”</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: click to show only these</source>
        <translation>%1: haga clic para mostrar solo estas</translation>
    </message>
</context>
<context>
    <name>SelectFirstDialog</name>
    <message>
        <source>Select the first lines</source>
        <translation>Seleccionar las primeras líneas</translation>
    </message>
    <message>
        <source>Lines from the &amp;top:</source>
        <translation>Líneas desde el &amp;principio:</translation>
    </message>
    <message>
        <source>Lines from the top</source>
        <translation>Líneas desde el principio</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Seleccionar</translation>
    </message>
</context>
<context>
    <name>SelectionTargets</name>
    <message>
        <source>The first of the selected lines</source>
        <translation>Las primeras líneas seleccionadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected. These are the first %1.</source>
        <translation>
            <numerusform>%Ln línea seleccionada. Estas son las primeras %1.</numerusform>
            <numerusform>%Ln líneas seleccionadas. Estas son las primeras %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected.</source>
        <translation>
            <numerusform>%Ln línea seleccionada.</numerusform>
            <numerusform>%Ln líneas seleccionadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingRows</name>
    <message>
        <source>no, all at once</source>
        <translation>no, todo de una vez</translation>
    </message>
    <message>
        <source>%1, then the rest</source>
        <extracomment>lines of each wave: “10, 100, then the rest”</extracomment>
        <translation>%1 y después el resto</translation>
    </message>
    <message>
        <source>when %1 have failed</source>
        <extracomment>the share of failed lines: “when 5% have failed”</extracomment>
        <translation>cuando falle el %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Send in waves</source>
        <translation>Enviar en oleadas</translation>
    </message>
    <message>
        <source>A few lines first; the next wave begins when each line of the one before has a result. A mistake shows while it is small.</source>
        <translation>Primero unas pocas líneas; la siguiente oleada empieza cuando cada línea de la anterior tiene un resultado. Un error se ve mientras es pequeño.</translation>
    </message>
    <message>
        <source>Pause by itself</source>
        <translation>Pausarse por sí solo</translation>
    </message>
    <message>
        <source>Counted among the lines of the wave that have a result. You can look, and resume or cancel.</source>
        <translation>Se cuenta entre las líneas de la oleada que tienen un resultado. Puede mirar, y reanudar o cancelar.</translation>
    </message>
    <message>
        <source>as the profile says: %1</source>
        <extracomment>what holds where nothing is said</extracomment>
        <translation>como dice el perfil: %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edits</source>
        <translation>
            <numerusform>%Ln edición sin guardar</numerusform>
            <numerusform>%Ln ediciones sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>A profile is one login at the carrier with its accounts and everything that can be set for it. Sending is off until you turn it on. Each setting says what it does and what holds where none is set; edits wait for Apply, and the audit log notes them. Logins are kept in this computer&apos;s keyring and nowhere else.</source>
        <translation>Un perfil son unas credenciales en el operador con sus cuentas y todo lo que se puede ajustar para ellas. El envío está apagado hasta que usted lo encienda. Cada ajuste dice qué hace y qué rige si no se fija; las ediciones esperan a Aplicar, y el registro de auditoría las anota. Las credenciales se guardan en el llavero de esta computadora y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de la configuración</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>The carrier &amp;carried it out</source>
        <translation>El operador lo &amp;ejecutó</translation>
    </message>
    <message>
        <source>The carrier did &amp;not carry it out, and will not any more</source>
        <translation>El operador &amp;no lo ejecutó, y ya no lo hará</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>&amp;Decidir</translation>
    </message>
    <message>
        <source>Settle by hand</source>
        <translation>Decidir a mano</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln line(s) of change %1?</source>
        <translation>
            <numerusform>¿Qué fue de %Ln línea del cambio %1?</numerusform>
            <numerusform>¿Qué fue de %Ln líneas del cambio %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>The carrier never said. Your verdict settles them, with your name and your reason in the log.</source>
        <translation>El operador nunca lo dijo. Su veredicto las decide, con su nombre y su motivo en el registro.</translation>
    </message>
    <message>
        <source>Why you know: whom you asked, what you saw</source>
        <translation>Por qué lo sabe: a quién preguntó, qué vio</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>What is known of the lines</source>
        <translation>Qué se sabe de las líneas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>What the evidence says</source>
        <translation>Qué dice la evidencia</translation>
    </message>
    <message>
        <source>“Not carried out”</source>
        <translation>“No ejecutado”</translation>
    </message>
    <message>
        <source>Open to you: nothing speaks against it.</source>
        <translation>Disponible: nada habla en contra.</translation>
    </message>
    <message numerus="yes">
        <source>Not open to you for %Ln of these line(s): the table says why, and from when it may be.</source>
        <translation>
            <numerusform>No disponible para %Ln de estas líneas: la tabla dice por qué y desde cuándo puede estarlo.</numerusform>
            <numerusform>No disponible para %Ln de estas líneas: la tabla dice por qué y desde cuándo puede estarlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>They count as succeeded. What the fleet knows of the lines is not touched: the next sync says how they are.</source>
        <translation>Cuentan como logradas. Lo que la flota sabe de las líneas no se toca: la próxima sincronización dirá cómo están.</translation>
    </message>
    <message>
        <source>They count as failed and can be retried. For 30 days each line is watched: if the carrier carries it out after all, that is raised, and a retry that waits is held.</source>
        <translation>Cuentan como fallidas y se pueden reintentar. Cada línea se vigila durante 30 días: si el operador la ejecuta a pesar de todo, se avisa y se retiene un reintento que espere.</translation>
    </message>
    <message>
        <source>Choose a verdict and give a reason first.</source>
        <translation>Elija primero un veredicto y dé un motivo.</translation>
    </message>
</context>
<context>
    <name>SettleFlow</name>
    <message numerus="yes">
        <source>At most %Ln line(s) can be settled by hand at a time. Select fewer.</source>
        <translation>
            <numerusform>A mano se puede decidir como máximo %Ln línea a la vez. Seleccione menos.</numerusform>
            <numerusform>A mano se pueden decidir como máximo %Ln líneas a la vez. Seleccione menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected lines is unconfirmed.</source>
        <translation>Ninguna de las líneas seleccionadas está sin confirmar.</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln line(s) and their histories at the carrier …</source>
        <translation>
            <numerusform>Leyendo %Ln línea y su historial en el operador …</numerusform>
            <numerusform>Leyendo %Ln líneas y sus historiales en el operador …</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled by hand. The log says by whom and why.</source>
        <translation>Decidido a mano. El registro dice por quién y por qué.</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>Usually without a key.</source>
        <translation>Normalmente sin tecla.</translation>
    </message>
    <message>
        <source>Usually %1.</source>
        <translation>Normalmente %1.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Sin tecla</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>Como es ha&amp;bitual</translation>
    </message>
    <message>
        <source>All as usual…</source>
        <translation>Todo como es habitual…</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar un comando o una tecla</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Los comandos y sus teclas</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Pulse la nueva tecla</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Key for “%1”:</source>
        <extracomment>before a field in which the new key is pressed</extracomment>
        <translation>Tecla para “%1”:</translation>
    </message>
    <message>
        <source>Choose a command.</source>
        <translation>Elija un comando.</translation>
    </message>
    <message>
        <source>%1 alone is typed into fields. Add Ctrl or Alt, or take a function key.</source>
        <translation>%1 sola se escribe en los campos. Agregue Ctrl o Alt, o use una tecla de función.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”, which would have none any more.</source>
        <translation>%1 es la tecla de “%2”, que se quedaría sin ninguna.</translation>
    </message>
    <message>
        <source>T&amp;ake it over</source>
        <translation>&amp;Usarla aquí</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Todas las teclas como es habitual</translation>
    </message>
    <message>
        <source>Give every command the key that it has usually?</source>
        <translation>¿Dar a cada comando la tecla que tiene habitualmente?</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Restablecer todo</translation>
    </message>
</context>
<context>
    <name>ShownTime</name>
    <message>
        <source>%1 UTC</source>
        <extracomment>a time of day that is not the reader&apos;s own</extracomment>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Reach the carrier</source>
        <translation>Llegar al operador</translation>
    </message>
    <message>
        <source>Check the carrier address, and this computer&apos;s network and proxy; then try again.</source>
        <translation>Compruebe la dirección del operador y la red y el proxy de esta computadora; luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Get a token with key and secret</source>
        <translation>Obtener un token con la clave y el secreto</translation>
    </message>
    <message>
        <source>Key and secret belong to the application that is registered at ThingSpace, not to a user. Copy both again from there.</source>
        <translation>La clave y el secreto son de la aplicación registrada en ThingSpace, no de un usuario. Cópielos de nuevo desde allí.</translation>
    </message>
    <message>
        <source>Log in with user name and password</source>
        <translation>Iniciar sesión con usuario y contraseña</translation>
    </message>
    <message>
        <source>User name and password are those of a ThingSpace user with access to the API. Correct them before the next try: five refusals lock the user.</source>
        <translation>El usuario y la contraseña son los de un usuario de ThingSpace con acceso a la API. Corríjalos antes del próximo intento: cinco rechazos bloquean al usuario.</translation>
    </message>
    <message>
        <source>See the accounts</source>
        <translation>Ver las cuentas</translation>
    </message>
    <message>
        <source>The login is right. Check how the accounts are written, and whether this user may see them.</source>
        <translation>Las credenciales son correctas. Compruebe cómo están escritas las cuentas y si este usuario puede verlas.</translation>
    </message>
    <message>
        <source>trying …</source>
        <translation>probando …</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>sin probar</translation>
    </message>
</context>
<context>
    <name>StagedBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>D&amp;escartar</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>Re&amp;visar…</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Ediciones en espera</translation>
    </message>
    <message>
        <source>Takes all edits away. Undo brings them back.</source>
        <translation>Quita todas las ediciones. Deshacer las recupera.</translation>
    </message>
    <message>
        <source>Makes a plan of each kind of edit and shows it. Nothing is sent before you confirm.</source>
        <translation>Hace un plan de cada clase de edición y lo muestra. No se envía nada antes de que usted confirme.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln line(s), not sent yet.</source>
        <extracomment>“12 edits in 7 lines”: %1 is the number of edits with its noun</extracomment>
        <translation>
            <numerusform>%1 en %Ln línea, aún sin enviar.</numerusform>
            <numerusform>%1 en %Ln líneas, aún sin enviar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s)</source>
        <translation>
            <numerusform>%Ln edición</numerusform>
            <numerusform>%Ln ediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fleet shows another value than before under %Ln of them.</source>
        <translation>
            <numerusform>Bajo %Ln de ellas la flota muestra otro valor que antes.</numerusform>
            <numerusform>Bajo %Ln de ellas la flota muestra otro valor que antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Deshacer: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Rehacer: %1 (Ctrl+Mayús+Z)</translation>
    </message>
</context>
<context>
    <name>StagedPlans</name>
    <message>
        <source>Edits in the table</source>
        <translation>Ediciones en la tabla</translation>
    </message>
</context>
<context>
    <name>StartRows</name>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>A change that begins later does so by itself, if a program runs then: this window, or a worker. If none does, it asks before it begins late.</source>
        <translation>Un cambio que empieza más tarde lo hace por sí solo, si entonces hay un programa en marcha: esta ventana o un proceso de trabajo. Si no lo hay, pregunta antes de empezar tarde.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>For the lines that succeed, by itself when the change is over. They are checked anew by all rules; never more lines than you confirm now.</source>
        <translation>Para las líneas que salgan bien, por sí solo cuando el cambio termine. Se comprueban de nuevo con todas las reglas; nunca más líneas de las que confirme ahora.</translation>
    </message>
    <message>
        <source>as soon as it is confirmed</source>
        <translation>en cuanto se confirme</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>en un momento</translation>
    </message>
    <message>
        <source>when the billing cycle ends</source>
        <translation>al acabar el ciclo de facturación</translation>
    </message>
    <message>
        <source>when the rules allow it for all lines</source>
        <translation>cuando las reglas lo permitan</translation>
    </message>
    <message>
        <source>The time to begin at</source>
        <translation>El momento de empezar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 after 30 silent days</source>
        <extracomment>what follows a change; a line that was used lately is archived later</extracomment>
        <translation>%1 tras 30 días sin uso</translation>
    </message>
</context>
<context>
    <name>StateLabel</name>
    <message>
        <source>%1, %2</source>
        <comment>a state and since when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Age of the data</source>
        <translation>Antigüedad de los datos</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>Solicitudes restantes</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>sincronizado %1</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>sin sincronizar</translation>
    </message>
    <message>
        <source>The whole fleet was last read at %1.</source>
        <translation>Toda la flota se leyó por última vez: %1.</translation>
    </message>
    <message>
        <source>The fleet was never read from the carrier.</source>
        <translation>La flota nunca se leyó del operador.</translation>
    </message>
    <message>
        <source>Simulator · %1</source>
        <extracomment>which world, and the profile&apos;s name</extracomment>
        <translation>Simulador · %1</translation>
    </message>
    <message>
        <source>Verizon · %1</source>
        <translation>Verizon · %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n account(s). Click to show another profile.</source>
        <translation>
            <numerusform>%1, %n cuenta. Haga clic para mostrar otro perfil.</numerusform>
            <numerusform>%1, %n cuentas. Haga clic para mostrar otro perfil.</numerusform>
        </translation>
    </message>
    <message>
        <source>carrier pauses us until %1</source>
        <translation>el operador nos pausa hasta %1</translation>
    </message>
    <message>
        <source>The carrier answered 429 (too many requests); nothing is sent until then.</source>
        <translation>El operador respondió 429 (demasiadas solicitudes); no se envía nada hasta entonces.</translation>
    </message>
    <message>
        <source>%1 req/min left</source>
        <translation>quedan %1 sol./min</translation>
    </message>
    <message>
        <source>no request limit</source>
        <translation>sin límite de solicitudes</translation>
    </message>
    <message>
        <source>connected</source>
        <extracomment>the connection to the carrier</extracomment>
        <translation>conectado</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>The carrier answered when it was last asked.</source>
        <translation>El operador respondió a la última consulta.</translation>
    </message>
    <message>
        <source>○ not asked yet</source>
        <translation>○ sin consultar</translation>
    </message>
    <message>
        <source>Nothing was asked of the carrier since the program started.</source>
        <translation>No se consultó nada al operador desde que se inició el programa.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln changing request(s) of this minute used.</source>
        <translation>
            <numerusform>Usada %1 de %Ln solicitud de cambio de este minuto.</numerusform>
            <numerusform>Usadas %1 de %Ln solicitudes de cambio de este minuto.</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile sends as fast as the carrier answers (its changing requests a minute are unlimited).</source>
        <translation>Este perfil envía tan rápido como responde el operador (sus solicitudes de cambio por minuto no tienen límite).</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Back to “%1”</source>
        <translation>Volver a “%1”</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>a wizard&apos;s step: its number, its name</extracomment>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>este paso</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>&amp;Check the file</source>
        <translation>&amp;Comprobar el archivo</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Everything Thingdesk knows is in one store: the fleet, the changes with their evidence, the audit log. Secrets are not in it.</source>
        <translation>Todo lo que Thingdesk sabe está en un almacén: la flota, los cambios con su evidencia, el registro de auditoría. No contiene secretos.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Entradas de auditoría</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Copy the &amp;path</source>
        <translation>Copiar la &amp;ruta</translation>
    </message>
    <message>
        <source>What keeps it sound</source>
        <translation>Qué lo mantiene íntegro</translation>
    </message>
    <message>
        <source>Each step is one transaction: state of a line, history and audit entry change together or not at all, also when the computer stops in the middle. The store itself refuses steps that are not legal, and refuses to change or remove an audit entry. Back it up while no Thingdesk runs: the file, with those beside it whose names begin like it.</source>
        <translation>Cada paso es una transacción: el estado de una línea, el historial y la entrada de auditoría cambian juntos o no cambian, aunque la computadora se detenga a la mitad. El propio almacén rechaza los pasos que no son válidos y rechaza cambiar o quitar una entrada de auditoría. Haga la copia de seguridad mientras no corra ningún Thingdesk: el archivo, con los que están a su lado y cuyos nombres empiezan igual.</translation>
    </message>
    <message>
        <source>Thingdesk %1, schema %2</source>
        <extracomment>of the program, and of the tables in the store</extracomment>
        <translation>Thingdesk %1, esquema %2</translation>
    </message>
    <message>
        <source>Checking the file …</source>
        <translation>Comprobando el archivo …</translation>
    </message>
    <message>
        <source>The file is sound: its pages and indexes fit together.</source>
        <translation>El archivo está íntegro: sus páginas y sus índices concuerdan.</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Choose a line to see what happened to it.</source>
        <translation>Elija una línea para ver qué pasó con ella.</translation>
    </message>
    <message>
        <source>What happened to the line</source>
        <translation>Qué pasó con la línea</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the state of a line in the change, and what the change is for the line: “succeeded · active → suspended”</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Acuse</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Código de error</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
</context>
<context>
    <name>StoryStepView</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a day, and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a time of day, and the state that the line was in from then on</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiada</numerusform>
            <numerusform>%Ln cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not listed any more</source>
        <translation>
            <numerusform>%Ln ya no figura</numerusform>
            <numerusform>%Ln ya no figuran</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) read</source>
        <translation>
            <numerusform>%Ln línea leída</numerusform>
            <numerusform>%Ln líneas leídas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, nothing has changed.</source>
        <translation>%1; nada ha cambiado.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 y otras</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>The carrier does not list %Ln of them: %1.</source>
        <translation>
            <numerusform>El operador no incluye %Ln de ellas: %1.</numerusform>
            <numerusform>El operador no incluye %Ln de ellas: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 known lines were not in the carrier’s list. All others were read; none was marked as not listed, in case the list was cut short.</source>
        <translation>%1 de %2 líneas conocidas no estaban en la lista del operador. Todas las demás se leyeron; ninguna se marcó, por si la lista llegó cortada.</translation>
    </message>
</context>
<context>
    <name>SyncControl</name>
    <message>
        <source>Stop the sync</source>
        <translation>Detener la sincronización</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s), %1/s</source>
        <extracomment>The widest text that the progress of a sync will show: it keeps its place.</extracomment>
        <translation>
            <numerusform>%Ln línea, %1/s</numerusform>
            <numerusform>%Ln líneas, %1/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncReports</name>
    <message>
        <source>Sync and &amp;mark them as not listed</source>
        <translation>Sincronizar y &amp;marcar las que no figuran</translation>
    </message>
    <message>
        <source>Reads the fleet once more and takes the carrier’s list for complete.</source>
        <translation>Lee la flota una vez más y da por completa la lista del operador.</translation>
    </message>
    <message>
        <source>A sync is running.</source>
        <translation>Hay una sincronización en curso.</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>Todavía no hay ningún perfil.</translation>
    </message>
    <message>
        <source>No sync is running.</source>
        <translation>No hay ninguna sincronización en curso.</translation>
    </message>
</context>
<context>
    <name>TallyCard</name>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected</source>
        <translation>
            <numerusform>%Ln línea seleccionada</numerusform>
            <numerusform>%Ln líneas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>By plan</source>
        <translation>Por plan</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Por cuenta</translation>
    </message>
    <message>
        <source>none</source>
        <comment>lines without a plan</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otras</translation>
    </message>
</context>
<context>
    <name>TargetPreview</name>
    <message>
        <source>not known</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>names the line</source>
        <translation>nombra la línea</translation>
    </message>
    <message>
        <source>sets “%1”</source>
        <translation>fija “%1”</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>sin uso</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>Any identifier</source>
        <translation>Cualquier identificador</translation>
    </message>
</context>
<context>
    <name>TargetPreviewModel</name>
    <message>
        <source>%1
%2</source>
        <extracomment>a column of a file, and under it what it is for</extracomment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>TargetTemplate</name>
    <message>
        <source>Required, here or for the whole change.</source>
        <translation>Obligatorio, aquí o para todo el cambio.</translation>
    </message>
    <message>
        <source>One column of these must name the line: iccid, imei, mdn, msisdn, imsi, eid or meid. Leave the others empty, or out.</source>
        <translation>Una de estas columnas debe nombrar la línea: iccid, imei, mdn, msisdn, imsi, eid o meid. Deje las demás vacías o quítelas.</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>&amp;Selected lines</source>
        <translation>Líneas &amp;seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Selected lines (%1)</source>
        <translation>Líneas &amp;seleccionadas (%1)</translation>
    </message>
    <message>
        <source>A &amp;pasted list</source>
        <translation>Una lista &amp;pegada</translation>
    </message>
    <message>
        <source>Nothing is selected on the devices page.</source>
        <translation>No hay nada seleccionado en la página de dispositivos.</translation>
    </message>
    <message>
        <source>%1: which lines?</source>
        <translation>%1: ¿qué líneas?</translation>
    </message>
    <message>
        <source>Which lines?</source>
        <translation>¿Qué líneas?</translation>
    </message>
    <message>
        <source>Next, every line is checked against the rules, and you see what would happen to it.</source>
        <translation>A continuación, cada línea se comprueba con las reglas, y usted ve qué pasaría con ella.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Se está leyendo el archivo.</translation>
    </message>
    <message>
        <source>The file cannot be used as it is.</source>
        <translation>El archivo no se puede usar tal como está.</translation>
    </message>
    <message>
        <source>Chec&amp;k the lines</source>
        <translation>C&amp;omprobar las líneas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionada</numerusform>
            <numerusform>%Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pasted</source>
        <translation>
            <numerusform>%Ln pegada</numerusform>
            <numerusform>%Ln pegadas</numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;file</source>
        <translation>Un &amp;archivo</translation>
    </message>
    <message>
        <source>Say what each column is, or leave it out.</source>
        <translation>Diga qué es cada columna, o déjela fuera.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>none</source>
        <comment>no value</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>seen by a sync</source>
        <translation>visto en una sincronización</translation>
    </message>
    <message>
        <source>done elsewhere</source>
        <translation>hecho en otro lugar</translation>
    </message>
    <message>
        <source>a change of ours</source>
        <translation>un cambio nuestro</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>by %1, proved by: %2</source>
        <translation>por %1, con evidencia: %2</translation>
    </message>
    <message>
        <source>Nothing has changed since the line was first read.</source>
        <translation>Nada ha cambiado desde que la línea se leyó por primera vez.</translation>
    </message>
    <message>
        <source>Older entries are not shown.</source>
        <translation>Las entradas más antiguas no se muestran.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a column, its value before, its value after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln older</source>
        <translation>
            <numerusform>Mostrar %Ln anterior</numerusform>
            <numerusform>Mostrar %Ln anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>The suspension will end by itself: %1</source>
        <translation>La suspensión terminará por sí sola: %1</translation>
    </message>
    <message>
        <source>Changed by others: %1</source>
        <translation>Cambiada por otros: %1</translation>
    </message>
    <message>
        <source>Changed by others: %1 (%2)</source>
        <comment>what the carrier says was done, and where it came from</comment>
        <translation>Cambiada por otros: %1 (%2)</translation>
    </message>
    <message>
        <source>told by the carrier</source>
        <translation>dicho por el operador</translation>
    </message>
</context>
<context>
    <name>TypeCard</name>
    <message>
        <source>%1 %2</source>
        <extracomment>what a change type does, and whether it can be undone</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>What is to be done?</source>
        <translation>¿Qué se ha de hacer?</translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed every line and confirmed.</source>
        <translation>Nada se envía antes de que usted revise cada línea y confirme.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>What the carrier knows of a line</source>
        <translation>Lo que el operador sabe de una línea</translation>
    </message>
    <message>
        <source>Our own records</source>
        <translation>Nuestros propios registros</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Lines checked</source>
        <translation>Líneas comprobadas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Izquierda</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <extracomment>a key, and why the button that it presses is off</extracomment>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Ctrl+Enter
%1</source>
        <translation>Ctrl+Intro
%1</translation>
    </message>
    <message>
        <source>Checking the lines: %1 of %2</source>
        <translation>Comprobando las líneas: %1 de %2</translation>
    </message>
    <message>
        <source>Checking the lines: %1</source>
        <translation>Comprobando las líneas: %1</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Account %1 does not belong to profile %2.</source>
        <translation>La cuenta %1 no pertenece al perfil %2.</translation>
    </message>
    <message>
        <source>It is not said which account this line belongs to. Give one of: %1.</source>
        <translation>No se indica a qué cuenta pertenece esta línea. Indique una de: %1.</translation>
    </message>
    <message>
        <source>The line is on account %1, not on %2.</source>
        <translation>La línea está en la cuenta %1, no en %2.</translation>
    </message>
    <message>
        <source>Account %1 wants lines added before they are activated.</source>
        <translation>La cuenta %1 exige agregar las líneas antes de activarlas.</translation>
    </message>
    <message>
        <source>Activating needs the ICCID (or the EID) of the SIM.</source>
        <translation>Activar requiere el ICCID (o el EID) de la SIM.</translation>
    </message>
    <message>
        <source>Activating needs the IMEI of the device, or the stock number of its model (sku).</source>
        <translation>Activar requiere el IMEI del dispositivo o el número de artículo de su modelo (sku).</translation>
    </message>
    <message>
        <source>Account %1 has no default IP pool. Name one with ip-pool.</source>
        <translation>La cuenta %1 no tiene un grupo de IP predeterminado. Indique uno con ip-pool.</translation>
    </message>
    <message>
        <source>A deactivated line gets a new number when it is activated.</source>
        <translation>Una línea desactivada recibe un número nuevo al activarse.</translation>
    </message>
    <message>
        <source>The line is active on the plan “%1” already. Changing plans is another type of change.</source>
        <translation>La línea ya está activa en el plan “%1”. Cambiar de plan es otro tipo de cambio.</translation>
    </message>
    <message>
        <source>The line is suspended. Restore it instead.</source>
        <translation>La línea está suspendida. Restáurela en su lugar.</translation>
    </message>
    <message>
        <source>Adding needs the ICCID (or the EID) of the SIM.</source>
        <translation>Agregar requiere el ICCID (o el EID) de la SIM.</translation>
    </message>
    <message>
        <source>Adding needs the IMEI of the device.</source>
        <translation>Agregar requiere el IMEI del dispositivo.</translation>
    </message>
    <message>
        <source>The line is on account %1 already (%2).</source>
        <translation>La línea ya está en la cuenta %1 (%2).</translation>
    </message>
    <message>
        <source>The line was on the account before (%1) and is not listed any more.</source>
        <translation>La línea estuvo antes en la cuenta (%1) y ya no figura.</translation>
    </message>
    <message>
        <source>An audit log is written as .csv or .json, not as “%1”.</source>
        <translation>Un registro de auditoría se escribe como .csv o .json, no como “%1”.</translation>
    </message>
    <message>
        <source>The line was last read at %1 and will be read again before anything is sent.</source>
        <translation>La línea se leyó por última vez: %1, y se leerá de nuevo antes de enviar nada.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Cancelada antes de enviarse.</translation>
    </message>
    <message>
        <source>Change %1 is being cancelled and cannot be resumed.</source>
        <translation>El cambio %1 se está cancelando y no se puede reanudar.</translation>
    </message>
    <message>
        <source>Change %1 is %2 and cannot be paused.</source>
        <translation>El cambio %1 no se puede pausar: su estado es “%2”.</translation>
    </message>
    <message>
        <source>Change %1 is %2 and cannot be resumed.</source>
        <translation>El cambio %1 no se puede reanudar: su estado es “%2”.</translation>
    </message>
    <message>
        <source>Change %1 is over (%2).</source>
        <translation>El cambio %1 terminó (%2).</translation>
    </message>
    <message>
        <source>Change %1 was released before: it is %2.</source>
        <translation>El cambio %1 ya se lanzó: su estado es “%2”.</translation>
    </message>
    <message>
        <source>Change %1 was never released (%2), so there is nothing to undo or repeat.</source>
        <translation>El cambio %1 nunca se lanzó (%2), así que no hay nada que deshacer ni repetir.</translation>
    </message>
    <message>
        <source>The items of change %1 are not what was reviewed. Make a new plan.</source>
        <translation>Las líneas del cambio %1 no son las que se revisaron. Planifíquelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no change %1 in this store.</source>
        <translation>No hay ningún cambio %1 en este almacén.</translation>
    </message>
    <message>
        <source>The header names no device. Give at least one of the columns iccid, imei, mdn, msisdn, imsi, eid, meid.</source>
        <translation>El encabezado no nombra ningún dispositivo. Incluya al menos una de las columnas iccid, imei, mdn, msisdn, imsi, eid, meid.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>La columna “%1” aparece dos veces.</translation>
    </message>
    <message>
        <source>There is no use for the column “%1”. Known are: %2.</source>
        <translation>La columna “%1” no tiene uso. Se conocen: %2.</translation>
    </message>
    <message>
        <source>This is not text. Save the table as CSV, UTF-8.</source>
        <translation>Esto no es texto. Guarde la tabla como CSV, UTF-8.</translation>
    </message>
    <message>
        <source>This row is longer than 64 KiB. Is this a table with one device a line?</source>
        <translation>Esta fila tiene más de 64 KiB. ¿Es una tabla con un dispositivo por renglón?</translation>
    </message>
    <message>
        <source>After a closing quotation mark there must be a separator or the end of the line.</source>
        <translation>Después de una comilla de cierre debe haber un separador o el fin del renglón.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>Aquí se abre una comilla que nunca se cierra.</translation>
    </message>
    <message>
        <source>The file cannot be read further: %1.</source>
        <translation>El archivo no se puede seguir leyendo: %1.</translation>
    </message>
    <message>
        <source>Deactivating may cost a fee, and the number is lost after 50 days.</source>
        <translation>Desactivar puede costar un cargo, y el número se pierde después de 50 días.</translation>
    </message>
    <message>
        <source>The record is deleted after deactivation; its history at the carrier cannot be recovered.</source>
        <translation>El registro se elimina después de la desactivación; su historial en el operador no se puede recuperar.</translation>
    </message>
    <message>
        <source>The line is suspended. Restore it before deactivating it.</source>
        <translation>La línea está suspendida. Restáurela antes de desactivarla.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>No se pudo escribir el archivo %1: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>La carpeta %1 no se puede crear.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>El archivo %1 no se puede escribir: %2.</translation>
    </message>
    <message>
        <source>%1 holds the character %2, which the carrier refuses.</source>
        <translation>%1 contiene el carácter %2, que el operador rechaza.</translation>
    </message>
    <message>
        <source>“%2” is not a value for %1. Possible are: %3.</source>
        <translation>“%2” no es un valor para %1. Son posibles: %3.</translation>
    </message>
    <message>
        <source>A value for %1 is missing.</source>
        <translation>Falta un valor para %1.</translation>
    </message>
    <message>
        <source>“%2” is not a value for %1. Write yes or no.</source>
        <translation>“%2” no es un valor para %1. Escriba yes o no.</translation>
    </message>
    <message>
        <source>The line was archived since the plan was made.</source>
        <translation>La línea se archivó después de la planificación.</translation>
    </message>
    <message>
        <source>The line was not known when the plan was made; now it is %1.</source>
        <translation>La línea no se conocía al planificar; ahora está %1.</translation>
    </message>
    <message>
        <source>The carrier does not list the line any more.</source>
        <translation>La línea ya no figura en el operador.</translation>
    </message>
    <message>
        <source>The line was %1 when the plan was made; now it is %2.</source>
        <translation>La línea estaba %1 al planificar; ahora está %2.</translation>
    </message>
    <message>
        <source>“%2” holds characters that no %1 has.</source>
        <translation>“%2” contiene caracteres que ningún %1 tiene.</translation>
    </message>
    <message>
        <source>The check digits of the EID do not fit.</source>
        <translation>Los dígitos de control del EID no concuerdan.</translation>
    </message>
    <message>
        <source>The EID does not begin with 89.</source>
        <translation>El EID no empieza con 89.</translation>
    </message>
    <message>
        <source>The %1 is empty.</source>
        <translation>El %1 está vacío.</translation>
    </message>
    <message>
        <source>%2 is not the whole %1: a spreadsheet made a number of it. Format the column as text and paste the identifiers again.</source>
        <translation>%2 no es el %1 completo: una hoja de cálculo lo convirtió en número. Dé a la columna formato de texto y pegue los identificadores de nuevo.</translation>
    </message>
    <message>
        <source>The check digit of the ICCID does not fit.</source>
        <translation>El dígito de control del ICCID no concuerda.</translation>
    </message>
    <message>
        <source>The ICCID does not begin with 89148, as Verizon’s do.</source>
        <translation>El ICCID no empieza con 89148, como los de Verizon.</translation>
    </message>
    <message>
        <source>The check digit of the IMEI does not fit.</source>
        <translation>El dígito de control del IMEI no concuerda.</translation>
    </message>
    <message>
        <source>The IMSI is not one of Verizon’s.</source>
        <translation>El IMSI no es de Verizon.</translation>
    </message>
    <message>
        <source>The MDN is no telephone number of the North American plan.</source>
        <translation>El MDN no es un número de teléfono del plan norteamericano.</translation>
    </message>
    <message>
        <source>The MSISDN does not begin with 1.</source>
        <translation>El MSISDN no empieza con 1.</translation>
    </message>
    <message>
        <source>The %1 %2 ends in zeros that a spreadsheet put there. Format the column as text and paste the identifiers again.</source>
        <translation>El %1 %2 termina en ceros que puso una hoja de cálculo. Dé a la columna formato de texto y pegue los identificadores de nuevo.</translation>
    </message>
    <message>
        <source>The identifiers of this row belong to more than one line.</source>
        <translation>Los identificadores de esta fila pertenecen a más de una línea.</translation>
    </message>
    <message>
        <source>The line is archived.</source>
        <translation>La línea está archivada.</translation>
    </message>
    <message>
        <source>The line is in change %1, which is not over.</source>
        <translation>La línea está en el cambio %1, que no ha terminado.</translation>
    </message>
    <message>
        <source>The line has the %1 %2, not %3.</source>
        <translation>La línea tiene el %1 %2, no %3.</translation>
    </message>
    <message>
        <source>The fleet does not know this line. Sync, or check the identifier.</source>
        <translation>La flota no conoce esta línea. Sincronice o compruebe el identificador.</translation>
    </message>
    <message>
        <source>The same device is in row %1 already.</source>
        <translation>El mismo dispositivo ya está en la fila %1.</translation>
    </message>
    <message>
        <source>No change: the line is active already.</source>
        <translation>Sin cambio: la línea ya está activa.</translation>
    </message>
    <message>
        <source>No change: the line is deactivated already.</source>
        <translation>Sin cambio: la línea ya está desactivada.</translation>
    </message>
    <message>
        <source>No change: the line is on the account already, not yet activated.</source>
        <translation>Sin cambio: la línea ya está en la cuenta, aún sin activar.</translation>
    </message>
    <message>
        <source>No change: the line is suspended already.</source>
        <translation>Sin cambio: la línea ya está suspendida.</translation>
    </message>
    <message>
        <source>“%1” is a post-office box; the place of use must be a street address.</source>
        <translation>“%1” es un apartado postal; el lugar de uso debe ser una dirección con calle.</translation>
    </message>
    <message>
        <source>“%1” is no country for a place of use. Write US or USA.</source>
        <translation>“%1” no es un país para un lugar de uso. Escriba US o USA.</translation>
    </message>
    <message>
        <source>The place of use must be complete or absent. Missing: %1.</source>
        <translation>El lugar de uso debe estar completo o no estar. Falta: %1.</translation>
    </message>
    <message>
        <source>“%1” is a plan’s name. Write its code, %2.</source>
        <translation>“%1” es el nombre de un plan. Escriba su código, %2.</translation>
    </message>
    <message>
        <source>Planning was stopped. Nothing came of it.</source>
        <translation>La planificación se detuvo. No quedó nada de ella.</translation>
    </message>
    <message>
        <source>There is no plan %1 on account %2.</source>
        <translation>No hay ningún plan %1 en la cuenta %2.</translation>
    </message>
    <message>
        <source>The line had %1 of five provisioning actions in the last 24 hours. One more is legal from %2.</source>
        <translation>La línea tuvo %1 de cinco acciones de aprovisionamiento en las últimas 24 horas. Se permite una más desde %2.</translation>
    </message>
    <message>
        <source>%2 has no key “%1”. Its keys are: %3.</source>
        <translation>%2 no tiene la clave “%1”. Sus claves son: %3.</translation>
    </message>
    <message>
        <source>“%1” is not KEY=VALUE.</source>
        <translation>“%1” no es CLAVE=VALOR.</translation>
    </message>
    <message>
        <source>The line is %1; it must be active.</source>
        <translation>La línea está %1; debe estar activa.</translation>
    </message>
    <message>
        <source>The state of the line is not known. Refresh first.</source>
        <translation>El estado de la línea no se conoce. Actualícela primero.</translation>
    </message>
    <message>
        <source>The line is %1; it must be suspended.</source>
        <translation>La línea está %1; debe estar suspendida.</translation>
    </message>
    <message>
        <source>The carrier is still working on the line (%1). Refresh first.</source>
        <translation>El operador aún trabaja en la línea (%1). Actualícela primero.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>El archivo tiene un encabezado y ninguna fila.</translation>
    </message>
    <message>
        <source>No device was named.</source>
        <translation>No se nombró ningún dispositivo.</translation>
    </message>
    <message>
        <source>“%1” does not look like an identifier of a line.</source>
        <translation>“%1” no parece el identificador de una línea.</translation>
    </message>
    <message>
        <source>The row names no device.</source>
        <translation>La fila no nombra ningún dispositivo.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>El archivo no se puede leer: %1.</translation>
    </message>
    <message>
        <source>Activating cannot be undone: the line would be deactivated, which may cost a fee and loses the number. If that is wanted, plan a deactivation.</source>
        <translation>Activar no se puede deshacer: la línea se desactivaría, lo que puede costar un cargo y pierde el número. Si eso se desea, planifique una desactivación.</translation>
    </message>
    <message>
        <source>Adding cannot be undone: the carrier deletes deactivated lines only.</source>
        <translation>Agregar no se puede deshacer: el operador elimina solo líneas desactivadas.</translation>
    </message>
    <message>
        <source>Deactivating cannot be undone: activated again, the line gets a new number.</source>
        <translation>Desactivar no se puede deshacer: al activarse de nuevo, la línea recibe un número nuevo.</translation>
    </message>
    <message>
        <source>It is not certain that our change brought the line to where it is.</source>
        <translation>No es seguro que nuestro cambio haya llevado la línea a su situación actual.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer about the account is not as documented. Nothing was changed; try again later.</source>
        <translation>La respuesta del operador sobre la cuenta no se ajusta a la documentación. No se cambió nada; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The carrier took the request but gave no number for it, so what became of it is not known yet.</source>
        <translation>El operador aceptó la solicitud pero no le dio un número, así que aún no se sabe qué fue de ella.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer is not readable JSON (HTTP %1). Nothing was concluded from it; try again later.</source>
        <translation>La respuesta del operador no es JSON legible (HTTP %1). No se concluyó nada de ella; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer is larger than %1 bytes and was not taken.</source>
        <translation>La respuesta del operador supera los %1 bytes y no se aceptó.</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of the answer.</source>
        <translation>La conexión con %1 se cortó en medio de la respuesta.</translation>
    </message>
    <message>
        <source>A callback was not readable and was refused.</source>
        <translation>Un callback no era legible y se rechazó.</translation>
    </message>
    <message>
        <source>The carrier&apos;s list of callbacks is not as documented.</source>
        <translation>La lista de callbacks del operador no se ajusta a la documentación.</translation>
    </message>
    <message>
        <source>The carrier reported success and failure. Only a new reading of the line settles it.</source>
        <translation>El operador informó éxito y error. Solo una nueva lectura de la línea lo resuelve.</translation>
    </message>
    <message>
        <source>On hold at the carrier, which waits for an approval.</source>
        <translation>Retenida en el operador, que espera una aprobación.</translation>
    </message>
    <message>
        <source>The carrier says that the request failed; it gives the reason in callbacks only.</source>
        <translation>El operador dice que la solicitud dio error; el motivo lo da solo en los callbacks.</translation>
    </message>
    <message>
        <source>The carrier refused this line.</source>
        <translation>El operador rechazó esta línea.</translation>
    </message>
    <message>
        <source>The carrier&apos;s connection history is not as documented.</source>
        <translation>El historial de conexiones del operador no se ajusta a la documentación.</translation>
    </message>
    <message>
        <source>Its account no longer lists the line. Sync, and plan again.</source>
        <translation>Su cuenta ya no incluye la línea. Sincronice y planifique de nuevo.</translation>
    </message>
    <message>
        <source>The program ended between sending and the answer. What the carrier did is being found out; nothing is sent again.</source>
        <translation>El programa terminó entre el envío y la respuesta. Se está averiguando qué hizo el operador; nada se envía de nuevo.</translation>
    </message>
    <message>
        <source>The computer slept before the request left. It was not sent.</source>
        <translation>La computadora entró en reposo antes de que saliera la solicitud. No se envió.</translation>
    </message>
    <message>
        <source>The carrier&apos;s gateway refused the call (%1).</source>
        <translation>La pasarela del operador rechazó la llamada (%1).</translation>
    </message>
    <message>
        <source>The carrier&apos;s provisioning history is not as documented.</source>
        <translation>El historial de aprovisionamiento del operador no se ajusta a la documentación.</translation>
    </message>
    <message>
        <source>The carrier answered with HTTP %1 instead of a result. Try again later.</source>
        <translation>El operador respondió con HTTP %1 en lugar de un resultado. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The carrier asks for fewer requests (HTTP 429). Work goes on by itself, more slowly.</source>
        <translation>El operador pide menos solicitudes (HTTP 429). El trabajo sigue solo, más despacio.</translation>
    </message>
    <message>
        <source>The carrier&apos;s list of devices is not as documented. Nothing of this page was taken; sync again.</source>
        <translation>La lista de dispositivos del operador no se ajusta a la documentación. No se tomó nada de esta página; sincronice de nuevo.</translation>
    </message>
    <message>
        <source>Callbacks cannot be received at %1: %2.</source>
        <translation>No se pueden recibir callbacks en %1: %2.</translation>
    </message>
    <message>
        <source>The carrier refused this login before (%1), and five refusals lock it. Correct the credentials, then try again.</source>
        <translation>El operador ya rechazó estas credenciales (%1), y cinco rechazos las bloquean. Corríjalas y luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer to the login is not as documented. Try again later.</source>
        <translation>La respuesta del operador al inicio de sesión no se ajusta a la documentación. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The carrier refused the user name or password (%1). It was not tried again, since five refusals lock the login. Correct the credentials.</source>
        <translation>El operador rechazó el usuario o la contraseña (%1). No se intentó de nuevo, porque cinco rechazos bloquean el acceso. Corrija las credenciales.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>La conexión con %1 falló.</translation>
    </message>
    <message>
        <source>The connection to %1 was broken before an answer came.</source>
        <translation>La conexión con %1 se cortó antes de que llegara una respuesta.</translation>
    </message>
    <message>
        <source>No answer came from %1 in time.</source>
        <translation>No llegó a tiempo ninguna respuesta de %1.</translation>
    </message>
    <message>
        <source>The carrier&apos;s list of plans is not as documented. Nothing was changed; try again later.</source>
        <translation>La lista de planes del operador no se ajusta a la documentación. No se cambió nada; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>There was no session to send with. The request was not sent.</source>
        <translation>No había ninguna sesión con la que enviar. La solicitud no se envió.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer about a request is not as documented.</source>
        <translation>La respuesta del operador sobre una solicitud no se ajusta a la documentación.</translation>
    </message>
    <message>
        <source>The carrier&apos;s answer with the access token is not as documented. Try again later.</source>
        <translation>La respuesta del operador con el token de acceso no se ajusta a la documentación. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The carrier refused the application&apos;s key and secret (%1). It was not tried again. Correct the credentials.</source>
        <translation>El operador rechazó la clave y el secreto de la aplicación (%1). No se intentó de nuevo. Corrija las credenciales.</translation>
    </message>
    <message>
        <source>The carrier&apos;s usage history is not as documented.</source>
        <translation>El historial de uso del operador no se ajusta a la documentación.</translation>
    </message>
    <message>
        <source>What the keyring holds for profile %1 is not a login. Store it again with: thingdeskctl credentials set %1</source>
        <translation>Lo que el llavero guarda para el perfil %1 no son credenciales. Guárdelas de nuevo con: thingdeskctl credentials set %1</translation>
    </message>
    <message>
        <source>The credentials are not readable: %1. Give one JSON object with key, secret, username and password on standard input.</source>
        <translation>Las credenciales no son legibles: %1. Entregue un objeto JSON con key, secret, username y password por la entrada estándar.</translation>
    </message>
    <message>
        <source>The keyring holds the login of profile %1 but is locked or does not show it. Unlock the keyring and try again.</source>
        <translation>El llavero guarda las credenciales del perfil %1, pero está bloqueado o no las muestra. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There are no credentials for profile %1. Store them with: thingdeskctl credentials set %1</source>
        <translation>No hay credenciales para el perfil %1. Guárdelas con: thingdeskctl credentials set %1</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be reached (%1). Start a Secret Service such as gnome-keyring, or set the four THINGSPACE_ variables.</source>
        <translation>No se puede llegar al llavero del sistema (%1). Inicie un Secret Service como gnome-keyring o defina las cuatro variables THINGSPACE_.</translation>
    </message>
    <message>
        <source>%1 is not encrypted. Use https; http is allowed on this machine&apos;s loopback address only.</source>
        <translation>%1 no está cifrada. Use https; http se permite solo en la dirección local de esta computadora.</translation>
    </message>
    <message>
        <source>“%1” is not an account name. Write it as the carrier does, for example 0000123456-00001.</source>
        <translation>“%1” no es un nombre de cuenta. Escríbalo como el operador, por ejemplo 0000123456-00001.</translation>
    </message>
    <message>
        <source>A profile needs at least one account. Name it as the carrier does: --account 0000123456-00001</source>
        <translation>Un perfil necesita al menos una cuenta. Nómbrela como el operador: --account 0000123456-00001</translation>
    </message>
    <message>
        <source>There is a profile “%1” with another origin or other accounts. Change its keys with “profile set %1”, or remove it first with “profile remove %1”.</source>
        <translation>Ya hay un perfil “%1” con otro origen u otras cuentas. Cambie sus claves con “profile set %1”, o quítelo antes con “profile remove %1”.</translation>
    </message>
    <message>
        <source>Profile %1 still has changes or devices in this store and stays. Its settings and credentials can be changed.</source>
        <translation>El perfil %1 aún tiene cambios o dispositivos en este almacén y se queda. Sus ajustes y credenciales se pueden cambiar.</translation>
    </message>
    <message>
        <source>A profile has no key “%1”. “thingdeskctl profile show NAME” lists the keys.</source>
        <translation>Un perfil no tiene la clave “%1”. “thingdeskctl profile show NOMBRE” muestra las claves.</translation>
    </message>
    <message>
        <source>“%1” is not a profile name. Use up to 64 letters, digits, points, hyphens and underscores, beginning with a letter or digit.</source>
        <translation>“%1” no es un nombre de perfil. Use hasta 64 letras, dígitos, puntos, guiones y guiones bajos, empezando con una letra o un dígito.</translation>
    </message>
    <message>
        <source>“%1” is not a setting. Write it as KEY=VALUE, for example batch=100.</source>
        <translation>“%1” no es un ajuste. Escríbalo como CLAVE=VALOR, por ejemplo batch=100.</translation>
    </message>
    <message>
        <source>“%1” is not an origin. Give scheme, host and port without a path, for example https://thingspace.verizon.com.</source>
        <translation>“%1” no es un origen. Indique esquema, servidor y puerto sin ruta, por ejemplo https://thingspace.verizon.com.</translation>
    </message>
    <message>
        <source>There is no profile “%1” in this store. Add it with: thingdeskctl profile add %1 --base-url ORIGIN --account ACCOUNT</source>
        <translation>No hay ningún perfil “%1” en este almacén. Agréguelo con: thingdeskctl profile add %1 --base-url ORIGEN --account CUENTA</translation>
    </message>
    <message>
        <source>“%2” does not fit the key %1, which takes: %3.</source>
        <translation>“%2” no es válido para la clave %1, que acepta: %3.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or is not empty. Name a new one with --out.</source>
        <translation>La carpeta %1 no se puede crear o no está vacía. Indique una nueva con --out.</translation>
    </message>
    <message>
        <source>The simulator of the demo fleet ended by itself (code %1). Open the demo fleet again to start it.</source>
        <translation>El simulador de la flota de demostración terminó por sí solo (código %1). Abra de nuevo la flota de demostración para iniciarlo.</translation>
    </message>
    <message>
        <source>The simulator did not start: %1.</source>
        <translation>El simulador no se inició: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a change&apos;s number. “thingdeskctl change list” shows them.</source>
        <translation>“%1” no es el número de un cambio. “thingdeskctl change list” los muestra.</translation>
    </message>
    <message>
        <source>“%2” does not fit %1, which takes: %3.</source>
        <translation>“%2” no es válido para %1, que acepta: %3.</translation>
    </message>
    <message>
        <source>There is no command “%1”. “thingdeskctl --help” lists them.</source>
        <translation>No hay ningún comando “%1”. “thingdeskctl --help” los muestra.</translation>
    </message>
    <message>
        <source>“%2” after %1 is not a duration. Write it as 500ms, 15s, 5min or 24h.</source>
        <translation>“%2” después de %1 no es una duración. Escríbala como 500ms, 15s, 5min o 24h.</translation>
    </message>
    <message>
        <source>“%1” is more than “%2” takes. “thingdeskctl %2 --help” shows how to write it.</source>
        <translation>“%1” es más de lo que “%2” acepta. “thingdeskctl %2 --help” muestra cómo escribirlo.</translation>
    </message>
    <message>
        <source>“%1” needs one of these words after it: %2.</source>
        <translation>“%1” necesita después una de estas palabras: %2.</translation>
    </message>
    <message>
        <source>The identifier that ends in “%1” has the length of none. Give ICCID, IMEI, MDN, MSISDN, IMSI, EID or MEID.</source>
        <translation>El identificador que termina en “%1” no tiene la longitud de ninguno. Indique ICCID, IMEI, MDN, MSISDN, IMSI, EID o MEID.</translation>
    </message>
    <message>
        <source>“%1” is not built yet; a later version brings it.</source>
        <translation>“%1” aún no existe; lo trae una versión posterior.</translation>
    </message>
    <message>
        <source>Something is missing. Write: thingdeskctl %1 %2</source>
        <translation>Falta algo. Escriba: thingdeskctl %1 %2</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>“%1” necesita %2.</translation>
    </message>
    <message>
        <source>No command was given. “thingdeskctl --help” lists them.</source>
        <translation>No se dio ningún comando. “thingdeskctl --help” los muestra.</translation>
    </message>
    <message>
        <source>“%2” after %1 is not a whole number.</source>
        <translation>“%2” después de %1 no es un número entero.</translation>
    </message>
    <message>
        <source>There is no option %1 here. “thingdeskctl %2 --help” lists them.</source>
        <translation>Aquí no hay ninguna opción %1. “thingdeskctl %2 --help” las muestra.</translation>
    </message>
    <message>
        <source>There is no option %1 in front of a command. “thingdeskctl --help” lists what may stand there.</source>
        <translation>Delante de un comando no hay ninguna opción %1. “thingdeskctl --help” muestra las que puede haber.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 no acepta ningún valor.</translation>
    </message>
    <message>
        <source>Name the lines with just one of --input FILE, --ids A,B and --filter EXPR.</source>
        <translation>Indique las líneas con una sola de --input ARCHIVO, --ids A,B y --filter EXPR.</translation>
    </message>
    <message>
        <source>“%2” after %1 is not a time. Write it as 2025-01-31T08:00:00Z; without an offset it is UTC.</source>
        <translation>“%2” después de %1 no es una fecha y hora. Escríbala como 2025-01-31T08:00:00Z; sin desfase es UTC.</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <translation>%1 y %2 no van juntas.</translation>
    </message>
    <message>
        <source>%1 was given more than once.</source>
        <translation>%1 se dio más de una vez.</translation>
    </message>
    <message>
        <source>%1 needs a value after it.</source>
        <translation>%1 necesita un valor después.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 no se puede escribir: %2.</translation>
    </message>
    <message>
        <source>Evidence named the device column “%1”, which it cannot set. Nothing was written; please report this.</source>
        <translation>La evidencia nombró la columna de dispositivo “%1”, que no puede fijar. No se escribió nada; por favor, infórmelo.</translation>
    </message>
    <message>
        <source>There is no column “%1”. There are: %2.</source>
        <translation>No hay ninguna columna “%1”. Hay: %2.</translation>
    </message>
    <message>
        <source>The filter opens a quotation mark at character %1 that it does not close.</source>
        <translation>El filtro abre en el carácter %1 una comilla que no cierra.</translation>
    </message>
    <message>
        <source>The carrier promised more devices of account %1 but did not say where they continue. The sync stopped; what was read is kept, and nothing is marked missing.</source>
        <translation>El operador anunció más dispositivos de la cuenta %1 pero no dijo dónde siguen. La sincronización se detuvo; lo leído se conserva y nada se marca como ausente.</translation>
    </message>
    <message>
        <source>The sync was cancelled. What was read is kept, and nothing is marked missing.</source>
        <translation>La sincronización se canceló. Lo leído se conserva y nada se marca como ausente.</translation>
    </message>
    <message>
        <source>Profile %1 names no account to sync.</source>
        <translation>El perfil %1 no nombra ninguna cuenta que sincronizar.</translation>
    </message>
    <message>
        <source>Sending is switched off for this profile. Turn it on with: thingdeskctl profile set NAME writes=on</source>
        <translation>El envío está apagado para este perfil. Enciéndalo con: thingdeskctl profile set NOMBRE writes=on</translation>
    </message>
    <message>
        <source>%1 is not an address that can be spoken to. Give scheme, host and port, for example https://thingspace.verizon.com.</source>
        <translation>%1 no es una dirección con la que se pueda hablar. Indique esquema, servidor y puerto, por ejemplo https://thingspace.verizon.com.</translation>
    </message>
    <message>
        <source>The store is locked by another program and did not become free in time. Try again when it has finished.</source>
        <translation>Otro programa tiene bloqueado el almacén y no lo liberó a tiempo. Inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>Something had moved meanwhile (%1). Nothing was changed; try again.</source>
        <translation>Algo se había movido entretanto (%1). No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The store %1 is damaged. Restore it from a backup; nothing was sent.</source>
        <translation>El almacén %1 está dañado. Restáurelo desde una copia de seguridad; no se envió nada.</translation>
    </message>
    <message>
        <source>The store refused a step: %1. Nothing was sent because of it.</source>
        <translation>El almacén rechazó un paso: %1. Por ello no se envió nada.</translation>
    </message>
    <message>
        <source>%1 is not a Thingdesk store and was left alone. Name another file with --store.</source>
        <translation>%1 no es un almacén de Thingdesk y no se tocó. Indique otro archivo con --store.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer Thingdesk (schema %2, this one knows %3). Use that version.</source>
        <translation>El almacén %1 lo escribió un Thingdesk más nuevo (esquema %2, este conoce %3). Use esa versión.</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened: %2.</source>
        <translation>El almacén %1 no se puede abrir: %2.</translation>
    </message>
    <message>
        <source>The note of what was sent (%1) cannot be written: %2. Nothing is sent without it; check the permissions of its folder.</source>
        <translation>La nota de lo enviado (%1) no se puede escribir: %2. Sin ella no se envía nada; compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The store is older than what was sent from it, so this line may have been sent already. Sync, look, then plan it again with: thingdeskctl change retry</source>
        <translation>El almacén es anterior a lo que se envió desde él, así que esta línea quizá ya se envió. Sincronice, examine y luego planifíquela de nuevo con: thingdeskctl change retry</translation>
    </message>
    <message>
        <source>“%1” does not name a store. Use sqlite:PATH or postgresql://HOST/DATABASE.</source>
        <translation>“%1” no nombra un almacén. Use sqlite:RUTA o postgresql://SERVIDOR/BASE.</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>el operador</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1, fila %2, columna %3: %4</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1, fila %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 “thingdesk --help” shows how to write it.</source>
        <translation>%1 “thingdesk --help” muestra cómo escribirlo.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so it cannot be told whether another window is open. Check the permissions of its folder.</source>
        <translation>%1 no se puede escribir, así que no se puede saber si hay otra ventana abierta. Compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>Another Thingdesk has this store open and does not answer. End it, then start again.</source>
        <translation>Otro Thingdesk tiene abierto este almacén y no responde. Termínelo e inicie de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %2 character(s); at most %3 are allowed.</source>
        <translation>
            <numerusform>%1 tiene %2 carácter; se permiten %3 como máximo.</numerusform>
            <numerusform>%1 tiene %2 caracteres; se permiten %3 como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%2” is not a ZIP code. Write five digits, or five and four.</source>
        <translation>“%2” no es un código ZIP. Escriba cinco cifras, o cinco y cuatro.</translation>
    </message>
    <message numerus="yes">
        <source>“%2” has %3 character(s); an %1 has %4.</source>
        <translation>
            <numerusform>“%2” tiene %3 carácter; un %1 tiene %4.</numerusform>
            <numerusform>“%2” tiene %3 caracteres; un %1 tiene %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %1 cell(s), the header %2.</source>
        <translation>
            <numerusform>La fila tiene %1 celda; el encabezado, %2.</numerusform>
            <numerusform>La fila tiene %1 celdas; el encabezado, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A web page came instead of the carrier&apos;s answer (HTTP %1). Something between here and ThingSpace answered; check the carrier&apos;s address and any proxy.</source>
        <translation>Llegó una página web en lugar de la respuesta del operador (HTTP %1). Respondió algo que está entre aquí y ThingSpace; compruebe la dirección del operador y los proxies.</translation>
    </message>
    <message>
        <source>XML came instead of the carrier&apos;s answer (HTTP %1): its gateway refused the call. Check the carrier&apos;s address and the application&apos;s key.</source>
        <translation>Llegó XML en lugar de la respuesta del operador (HTTP %1): su pasarela rechazó la llamada. Compruebe la dirección del operador y la clave de la aplicación.</translation>
    </message>
    <message>
        <source>No connection to %1 is accepted. Check the carrier&apos;s address, and whether the service is up.</source>
        <translation>%1 no acepta conexiones. Compruebe la dirección del operador y si el servicio está en marcha.</translation>
    </message>
    <message>
        <source>There is no host %1. Check the carrier&apos;s address and the network.</source>
        <translation>No existe el equipo %1. Compruebe la dirección del operador y la red.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not prove who it is. Nothing was sent to it; check the carrier&apos;s address and the certificate.</source>
        <translation>El certificado de %1 no demuestra quién es. No se le envió nada; compruebe la dirección del operador y el certificado.</translation>
    </message>
    <message>
        <source>What the keyring holds for profile %1 is not a login. Store it again under Settings, Profiles, Login.</source>
        <translation>Lo que el llavero guarda para el perfil %1 no son credenciales. Guárdelas de nuevo en Configuración, Perfiles, Credenciales.</translation>
    </message>
    <message>
        <source>There are no credentials for profile %1. Store them under Settings, Profiles, Login.</source>
        <translation>No hay credenciales para el perfil %1. Guárdelas en Configuración, Perfiles, Credenciales.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be reached (%1). Start a Secret Service such as gnome-keyring.</source>
        <translation>No se puede llegar al llavero del sistema (%1). Inicie un Secret Service como gnome-keyring.</translation>
    </message>
    <message>
        <source>A profile needs at least one account. Name it as the carrier does, for example 0000123456-00001.</source>
        <translation>Un perfil necesita al menos una cuenta. Nómbrela como lo hace el operador, por ejemplo 0000123456-00001.</translation>
    </message>
    <message>
        <source>There is a profile “%1” with another origin or other accounts. Take another name, or change that profile in its settings.</source>
        <translation>Ya hay un perfil “%1” con otro origen u otras cuentas. Elija otro nombre o cambie ese perfil en su configuración.</translation>
    </message>
    <message>
        <source>A profile has no setting “%1”.</source>
        <translation>Un perfil no tiene el ajuste “%1”.</translation>
    </message>
    <message>
        <source>There is no profile “%1” in this store. Add it under Settings, Profiles.</source>
        <translation>No hay ningún perfil “%1” en este almacén. Añádalo en Configuración, Perfiles.</translation>
    </message>
    <message numerus="yes">
        <source>Change %1 cannot be undone for the %2 line(s) that it would be sent for. Type their number to confirm it.</source>
        <translation>
            <numerusform>El cambio %1 no se puede deshacer para la línea (%2) para la que se enviaría. Escriba su número para confirmarlo.</numerusform>
            <numerusform>El cambio %1 no se puede deshacer para las %2 líneas para las que se enviaría. Escriba su número para confirmarlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 cannot be undone for the %2 line(s) that it would be sent for. If you mean it, add: --confirm %2</source>
        <translation>
            <numerusform>El cambio %1 no se puede deshacer para la línea para la que se enviaría. Si de verdad lo quiere, añada: --confirm %2</numerusform>
            <numerusform>El cambio %1 no se puede deshacer para las %2 líneas para las que se enviaría. Si de verdad lo quiere, añada: --confirm %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 would be sent for %2 line(s), not for %3. Nothing was sent.</source>
        <translation>
            <numerusform>El cambio %1 se enviaría para %2 línea, no para %3. No se envió nada.</numerusform>
            <numerusform>El cambio %1 se enviaría para %2 líneas, no para %3. No se envió nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 would be sent for %2 line(s). Nothing is sent before it is confirmed.</source>
        <translation>
            <numerusform>El cambio %1 se enviaría para %2 línea. No se envía nada antes de confirmarlo.</numerusform>
            <numerusform>El cambio %1 se enviaría para %2 líneas. No se envía nada antes de confirmarlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 would be sent for %2 line(s). Add --yes to really send it.</source>
        <translation>
            <numerusform>El cambio %1 se enviaría para %2 línea. Añada --yes para enviarlo de verdad.</numerusform>
            <numerusform>El cambio %1 se enviaría para %2 líneas. Añada --yes para enviarlo de verdad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known device(s) were not in the carrier&apos;s list. None was marked missing.</source>
        <translation>
            <numerusform>%1 de %2 dispositivo conocido no estaba en la lista del operador. No se marcó ninguno como ausente.</numerusform>
            <numerusform>%1 de %2 dispositivos conocidos no estaban en la lista del operador. No se marcó ninguno como ausente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known device(s) were not in the carrier&apos;s list. None was marked missing; if that is right, sync again with --accept-missing.</source>
        <translation>
            <numerusform>%1 de %2 dispositivo conocido no estaba en la lista del operador. No se marcó ninguno como ausente; si es correcto, sincronice de nuevo con --accept-missing.</numerusform>
            <numerusform>%1 de %2 dispositivos conocidos no estaban en la lista del operador. No se marcó ninguno como ausente; si es correcto, sincronice de nuevo con --accept-missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is switched off for this profile. Turn on “Send changes to the carrier” in its settings.</source>
        <translation>El envío está apagado para este perfil. Encienda “Enviar cambios al operador” en su configuración.</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>Se detuvo la lectura.</translation>
    </message>
    <message>
        <source>The store is older than what was sent from it, so this line may have been sent already. Sync, look, then retry it.</source>
        <translation>El almacén es más antiguo que lo que se envió desde él, así que esta línea puede haberse enviado ya. Sincronice, mire y después repítala.</translation>
    </message>
    <message>
        <source>The carrier has answered with errors of its own since %1. Nothing is sent meanwhile; it is asked again at %2.</source>
        <translation>El operador responde con errores propios desde las %1. Mientras tanto no se envía nada; se le vuelve a preguntar a las %2.</translation>
    </message>
    <message>
        <source>The carrier has not answered since %1. Nothing is sent meanwhile; it is asked again at %2.</source>
        <translation>El operador no responde desde las %1. Mientras tanto no se envía nada; se le vuelve a preguntar a las %2.</translation>
    </message>
    <message>
        <source>The carrier did not take our token for this request (HTTP 401), and executed nothing.</source>
        <translation>El operador no aceptó nuestro token para esta solicitud (HTTP 401) y no ejecutó nada.</translation>
    </message>
    <message>
        <source>The disk that holds the store (%1) has no room left. Make room there; nothing was lost.</source>
        <translation>Al disco que contiene el almacén (%1) no le queda espacio. Haga espacio allí; no se perdió nada.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written. Check its permissions, those of its folder, and whether its disk is mounted read-only.</source>
        <translation>No se puede escribir en el almacén %1. Revise sus permisos, los de su carpeta y si su disco está montado solo para lectura.</translation>
    </message>
    <message>
        <source>The store has room again; the work goes on.</source>
        <translation>El almacén vuelve a tener espacio; el trabajo sigue.</translation>
    </message>
    <message>
        <source>in use</source>
        <extracomment>a store that is not named because it is the one at hand: “The store in use cannot be written.”</extracomment>
        <translation>en uso</translation>
    </message>
    <message>
        <source>An earlier request for this line was carried out after all. Look at it before anything more is sent to it.</source>
        <translation>Una solicitud anterior de esta línea se ejecutó a pesar de todo. Mírela antes de enviarle algo más.</translation>
    </message>
    <message>
        <source>The carrier says that the line is so already; its record decides.</source>
        <translation>El operador dice que la línea ya está así; su registro decide.</translation>
    </message>
    <message>
        <source>The record shows what was asked for (%1); it settles by itself at the next look.</source>
        <translation>El registro muestra lo pedido (%1); se decidirá solo en la próxima consulta.</translation>
    </message>
    <message>
        <source>The record shows %1, which is neither what was nor what was asked for.</source>
        <translation>El registro muestra %1, que no es ni lo que había ni lo pedido.</translation>
    </message>
    <message>
        <source>Settled by %1 as executed: %2</source>
        <translation>Decidido por %1 como ejecutado: %2</translation>
    </message>
    <message>
        <source>The history of the line shows it: %1 at %2.</source>
        <translation>El historial de la línea lo muestra: %1, %2.</translation>
    </message>
    <message>
        <source>The carrier carried it out after all, seen at %1, after it had been settled by hand as not executed.</source>
        <translation>El operador lo ejecutó a pesar de todo, visto el %1, después de haberse decidido a mano como no ejecutado.</translation>
    </message>
    <message>
        <source>The history of the line could not be read, so nobody knows what was done to it. Try again when the carrier answers.</source>
        <translation>No se pudo leer el historial de la línea, así que nadie sabe qué se le hizo. Inténtelo de nuevo cuando el operador responda.</translation>
    </message>
    <message>
        <source>There is no row %1 in change %2.</source>
        <translation>No hay fila %1 en el cambio %2.</translation>
    </message>
    <message>
        <source>Settled by %1 as not executed: %2</source>
        <translation>Decidido por %1 como no ejecutado: %2</translation>
    </message>
    <message>
        <source>The line has not been read late enough after the request. Try again when the carrier answers.</source>
        <translation>La línea no se ha leído lo bastante después de la solicitud. Inténtelo de nuevo cuando el operador responda.</translation>
    </message>
    <message>
        <source>The line is %1, not unconfirmed.</source>
        <translation>La línea está en %1, no sin confirmar.</translation>
    </message>
    <message>
        <source>The request is on hold at the carrier, which may still carry it out.</source>
        <translation>La solicitud está retenida en el operador, que aún puede ejecutarla.</translation>
    </message>
    <message>
        <source>One reading since %1 shows the line as before; a second one is needed, from %2 on.</source>
        <translation>Una lectura desde %1 muestra la línea como antes; hace falta una segunda, a partir de %2.</translation>
    </message>
    <message>
        <source>The carrier is working on the line (%1).</source>
        <translation>El operador está trabajando en la línea (%1).</translation>
    </message>
    <message>
        <source>Plan or number of the line are other than before: somebody changed it.</source>
        <translation>El plan o el número de la línea son otros que antes: alguien la cambió.</translation>
    </message>
    <message>
        <source>A verdict needs a reason.</source>
        <translation>Un veredicto necesita un motivo.</translation>
    </message>
    <message>
        <source>%1 of %2 lines are not open to this verdict, so none was settled.</source>
        <translation>%1 de %2 líneas no admiten este veredicto, así que no se decidió ninguna.</translation>
    </message>
    <message>
        <source>The record still shows %1, read at %2.</source>
        <translation>El registro aún muestra %1, leído el %2.</translation>
    </message>
    <message>
        <source>The record shows %1, read at %2, which is neither what was nor what was asked for.</source>
        <translation>El registro muestra %1, leído el %2, que no es ni lo que había ni lo pedido.</translation>
    </message>
    <message>
        <source>Nobody has read the line since it was sent at %1.</source>
        <translation>Nadie ha leído la línea desde que se envió el %1.</translation>
    </message>
    <message>
        <source>The record shows what was asked for (%1), read at %2.</source>
        <translation>El registro muestra lo pedido (%1), leído el %2.</translation>
    </message>
    <message>
        <source>The carrier does not list the line, read at %1.</source>
        <translation>El operador no lista la línea, leído el %1.</translation>
    </message>
    <message>
        <source>Whoever sent the request may still be sending it. Wait until that program has ended.</source>
        <translation>Quien envió la solicitud puede estar enviándola todavía. Espere a que ese programa termine.</translation>
    </message>
    <message>
        <source>The carrier told of somebody else&apos;s change of the line, at %1.</source>
        <translation>El operador informó de un cambio de la línea hecho por otros, el %1.</translation>
    </message>
    <message>
        <source>Somebody else changed the line since: %1 at %2.</source>
        <translation>Desde entonces alguien más cambió la línea: %1, %2.</translation>
    </message>
    <message>
        <source>The carrier may still carry it out. Ask again from %1 on.</source>
        <translation>El operador aún puede ejecutarlo. Vuelva a preguntar a partir de %1.</translation>
    </message>
    <message>
        <source>The carrier does not list the line, so nobody can say what became of it.</source>
        <translation>El operador no lista la línea, así que nadie puede decir qué fue de ella.</translation>
    </message>
    <message>
        <source>The history of the line shows that it was carried out at %1 and undone since (%2).</source>
        <translation>El historial de la línea muestra que se ejecutó el %1 y se deshizo después (%2).</translation>
    </message>
    <message>
        <source>The record showed what was asked for at %1, which was too early to prove it.</source>
        <translation>El registro mostró lo pedido el %1, demasiado pronto para probarlo.</translation>
    </message>
    <message>
        <source>“%1” does not name rows. Write them as in 3,5-9.</source>
        <translation>“%1” no nombra filas. Escríbalas como en 3,5-9.</translation>
    </message>
    <message>
        <source>The certificate %1 is not good before %2, so no callbacks are received.</source>
        <translation>El certificado %1 no vale antes del %2, así que no se reciben callbacks.</translation>
    </message>
    <message>
        <source>The certificate %1 ended on %2, so the carrier would not call. Put a new one there.</source>
        <translation>El certificado %1 venció el %2, así que el operador no llamaría. Ponga uno nuevo ahí.</translation>
    </message>
    <message>
        <source>%1 holds no certificate. A PEM file is needed.</source>
        <translation>%1 no contiene ningún certificado. Se necesita un archivo PEM.</translation>
    </message>
    <message>
        <source>The certificate %1 and the key %2 do not belong together.</source>
        <translation>El certificado %1 y la clave %2 no corresponden.</translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read: %2.</source>
        <translation>No se puede leer el certificado %1: %2.</translation>
    </message>
    <message>
        <source>Another application receives the callbacks of %1 on account %2, at %3. It was left alone; without callbacks, what became of a request is found out later. To take its place: thingdeskctl callbacks register --replace</source>
        <translation>Otra aplicación recibe los callbacks de %1 en la cuenta %2, en %3. Se la dejó en paz; sin callbacks, lo que fue de una solicitud se averigua más tarde. Para ocupar su lugar: thingdeskctl callbacks register --replace</translation>
    </message>
    <message>
        <source>The carrier would send the callback password over %1 in clear. Give an https address.</source>
        <translation>El operador enviaría la contraseña de los callbacks por %1 sin cifrar. Indique una dirección https.</translation>
    </message>
    <message>
        <source>%1 holds no private key that can be used. A PEM file without a pass phrase is needed.</source>
        <translation>%1 no contiene ninguna clave privada que se pueda usar. Se necesita un archivo PEM sin frase de paso.</translation>
    </message>
    <message>
        <source>The key %1 cannot be read: %2.</source>
        <translation>No se puede leer la clave %1: %2.</translation>
    </message>
    <message>
        <source>There is a key, %1, and no certificate for it. Set callbacks.certificate too.</source>
        <translation>Hay una clave, %1, y ningún certificado para ella. Indique también callbacks.certificate.</translation>
    </message>
    <message>
        <source>There is a certificate, %1, and no key for it. Set callbacks.key too.</source>
        <translation>Hay un certificado, %1, y ninguna clave para él. Indique también callbacks.key.</translation>
    </message>
    <message>
        <source>The carrier must know where to call. Set callbacks.url of profile %1 to the public address of the listener.</source>
        <translation>El operador debe saber adónde llamar. Ponga en callbacks.url del perfil %1 la dirección pública del receptor.</translation>
    </message>
    <message>
        <source>The callbacks of %1 on account %2 go to another application, at %3. They are taken away from it only with --others.</source>
        <translation>Los callbacks de %1 en la cuenta %2 van a otra aplicación, en %3. Solo se le quitan con --others.</translation>
    </message>
    <message>
        <source>Profile %1 receives no callbacks. Set callbacks.listen first.</source>
        <translation>El perfil %1 no recibe callbacks. Indique primero callbacks.listen.</translation>
    </message>
    <message>
        <source>At %1 others can listen in. Set callbacks.certificate and callbacks.key, or callbacks.proxy if a proxy in front takes care of https.</source>
        <translation>En %1 otros pueden escuchar. Indique callbacks.certificate y callbacks.key, o callbacks.proxy si un proxy delante se ocupa de https.</translation>
    </message>
    <message>
        <source>There is no callback password for profile %1, so anybody could call. Store one with: thingdeskctl credentials set %1</source>
        <translation>No hay contraseña de callbacks para el perfil %1, así que cualquiera podría llamar. Guarde una con: thingdeskctl credentials set %1</translation>
    </message>
    <message>
        <source>The carrier does not reach port %1. Possible are 80, 443, 9001 to 9006, 50551 to 50559, and 28200 to 28220.</source>
        <translation>El operador no alcanza el puerto %1. Son posibles 80, 443, de 9001 a 9006, de 50551 a 50559 y de 28200 a 28220.</translation>
    </message>
    <message>
        <source>“%1” is none of the services that are listened to: %2.</source>
        <translation>“%1” no es ninguno de los servicios que se escuchan: %2.</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a network. Write, for example, 192.0.2.7 or 192.0.2.0/24.</source>
        <translation>“%1” no es ni una dirección ni una red. Escriba, por ejemplo, 192.0.2.7 o 192.0.2.0/24.</translation>
    </message>
    <message>
        <source>Another application receives the callbacks of %1 on account %2, at %3. It would lose them. To take its place, repeat this with --replace.</source>
        <translation>Otra aplicación recibe los callbacks de %1 en la cuenta %2, en %3. Los perdería. Para ocupar su lugar, repita esto con --replace.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a listener. Write, for example, https://fleet.example.com:9001.</source>
        <translation>“%1” no es la dirección de un receptor. Escriba, por ejemplo, https://fleet.example.com:9001.</translation>
    </message>
    <message>
        <source>Lines of this profile that were deactivated or deleted within an hour: %1; the brake is set to %2. There is room again from %3.</source>
        <translation>Líneas de este perfil desactivadas o eliminadas en una hora: %1; el freno está en %2. Vuelve a haber margen a partir de %3.</translation>
    </message>
    <message>
        <source>%1 of %2 lines with a result failed; the brake is set to %3.</source>
        <translation>Fallaron %1 de %2 líneas con resultado; el freno está en %3.</translation>
    </message>
    <message>
        <source>%1 of %2 lines with a result failed in wave %4 of %5; the brake is set to %3.</source>
        <translation>Fallaron %1 de %2 líneas con resultado en la oleada %4 de %5; el freno está en %3.</translation>
    </message>
    <message>
        <source>Lines of wave %2 of %3 still without a result %4 after the last request: %1. The next wave has not begun.</source>
        <translation>Líneas de la oleada %2 de %3 aún sin resultado %4 después de la última solicitud: %1. La siguiente oleada no ha empezado.</translation>
    </message>
    <message>
        <source>The change before this one was to leave the line %1; it is %2.</source>
        <translation>El cambio anterior a este debía dejar la línea %1; está %2.</translation>
    </message>
    <message>
        <source>The line is in change %1, which is not over. It is sent after that, as that change will leave it.</source>
        <translation>La línea está en el cambio %1, que no ha terminado. Se envía después, tal como la dejará ese cambio.</translation>
    </message>
    <message>
        <source>“%1” is no share of failures to stop at. Write a share as 5%, or off.</source>
        <translation>“%1” no es una proporción de fallos en la que parar. Escriba una proporción como 5%, u off.</translation>
    </message>
    <message>
        <source>“%1” is nothing to do with lines in other changes. Possible are: refuse, queue.</source>
        <translation>“%1” no es nada que hacer con líneas de otros cambios. Son posibles: refuse, queue.</translation>
    </message>
    <message>
        <source>“%1” are no waves. Write the lines of each wave before the rest, as 10,100; on, which is the same; or off.</source>
        <translation>“%1” no son oleadas. Escriba las líneas de cada oleada antes del resto, como 10,100; on, que es lo mismo; u off.</translation>
    </message>
    <message>
        <source>The line had %1 of four plan changes in the last 31 days. One more is legal from %2.</source>
        <translation>La línea tuvo %1 de cuatro cambios de plan en los últimos 31 días. Se admite uno más a partir de %2.</translation>
    </message>
    <message>
        <source>The program that sent it fell silent before the answer. What the carrier did is being found out; nothing is sent again.</source>
        <translation>El programa que lo envió enmudeció antes de la respuesta. Se está averiguando qué hizo el operador; nada se vuelve a enviar.</translation>
    </message>
    <message>
        <source>Another application receives the callbacks of %1 on account %2, at %3. It was left alone; without callbacks, what became of a request is found out later. To take its place, register under Settings, Profiles, Callbacks.</source>
        <translation>Otra aplicación recibe los callbacks de %1 en la cuenta %2, en %3. Se la dejó en paz; sin callbacks, lo que fue de una solicitud se averigua más tarde. Para ocupar su lugar, registre en Configuración, Perfiles, Callbacks.</translation>
    </message>
    <message>
        <source>The callbacks of %1 on account %2 go to another application, at %3. Choose its row under Settings, Profiles, Callbacks to take them away from it.</source>
        <translation>Los callbacks de %1 en la cuenta %2 van a otra aplicación, en %3. Elija su fila en Configuración, Perfiles, Callbacks para quitárselos.</translation>
    </message>
    <message>
        <source>There is no callback password for profile %1, so anybody could call. Store one under Settings, Profiles, Login.</source>
        <translation>No hay contraseña de callbacks para el perfil %1, así que cualquiera podría llamar. Guarde una en Configuración, Perfiles, Credenciales.</translation>
    </message>
    <message>
        <source>Another application receives the callbacks of %1 on account %2, at %3. It would lose them. To take its place, register under Settings, Profiles, Callbacks, and say so.</source>
        <translation>Otra aplicación recibe los callbacks de %1 en la cuenta %2, en %3. Los perdería. Para ocupar su lugar, registre en Configuración, Perfiles, Callbacks, y dígalo así.</translation>
    </message>
    <message>
        <source>%1 was “%2” when the plan was made; now it is “%3”.</source>
        <translation>%1 era “%2” cuando se hizo el plan; ahora es “%3”.</translation>
    </message>
    <message>
        <source>The carrier&apos;s history of the line goes with its record. It is fetched first and kept here; nothing brings the record back.</source>
        <translation>El historial de la línea en el operador desaparece con su registro. Antes se obtiene y se guarda aquí; nada devuelve el registro.</translation>
    </message>
    <message>
        <source>The line is preactive; the carrier deletes deactivated lines only.</source>
        <translation>La línea está preactiva; el operador solo elimina líneas desactivadas.</translation>
    </message>
    <message>
        <source>Deleting needs the ICCID, EID, IMEI or MEID of the line.</source>
        <translation>Para eliminar hace falta el ICCID, EID, IMEI o MEID de la línea.</translation>
    </message>
    <message>
        <source>The carrier did not tell the history of the line (%1), so it could not be kept. The line was not deleted; look at it, then retry it.</source>
        <translation>El operador no dio el historial de la línea (%1), así que no se pudo guardar. La línea no se eliminó; revísela y luego reinténtela.</translation>
    </message>
    <message>
        <source>The history of the line could not be read %1 times over (%2), so it could not be kept. The line was not deleted; look at it, then retry it.</source>
        <translation>El historial de la línea no se pudo leer %1 veces seguidas (%2), así que no se pudo guardar. La línea no se eliminó; revísela y luego reinténtela.</translation>
    </message>
    <message>
        <source>The line is %1; the carrier deletes deactivated lines only. Deactivate it first.</source>
        <translation>La línea está %1; el operador solo elimina líneas desactivadas. Desactívela primero.</translation>
    </message>
    <message>
        <source>Deleting cannot be undone: the record and its history are gone at the carrier. What was kept of them is with the line.</source>
        <translation>Eliminar no se puede deshacer: el registro y su historial ya no existen en el operador. Lo que se guardó de ellos está con la línea.</translation>
    </message>
    <message>
        <source>“%1” does not look like an email address.</source>
        <translation>“%1” no parece una dirección de correo.</translation>
    </message>
    <message>
        <source>The middle name “%1” may be longer than lists show it, and sending it back would cut it. Edit this place of use at the carrier’s portal.</source>
        <translation>El segundo nombre “%1” puede ser más largo de lo que muestran las listas, y devolverlo así lo cortaría. Edite este lugar de uso en el portal del operador.</translation>
    </message>
    <message>
        <source>“%2” may be longer than lists show it, and sending it back would cut it. Give %1 in full.</source>
        <translation>“%2” puede ser más largo de lo que muestran las listas, y devolverlo así lo cortaría. Indique %1 completo.</translation>
    </message>
    <message>
        <source>“%2” may be longer than lists show it: undoing this cannot bring back the end of %1.</source>
        <translation>“%2” puede ser más largo de lo que muestran las listas: deshacer esto no puede devolver el final de %1.</translation>
    </message>
    <message>
        <source>Lists show %1 only as far as “%2”: whether its end was changed, a callback alone can tell.</source>
        <translation>Las listas muestran %1 solo hasta “%2”: si cambió su final, solo un callback puede decirlo.</translation>
    </message>
    <message>
        <source>The line is %1; only active and suspended lines have a place of use to edit.</source>
        <translation>La línea está en %1; solo las líneas activas y suspendidas tienen un lugar de uso que editar.</translation>
    </message>
    <message>
        <source>“%1” does not look like a telephone number of ten digits.</source>
        <translation>“%1” no parece un teléfono de diez cifras.</translation>
    </message>
    <message>
        <source>The whole place of use is sent, and its %1 “%2” holds the character %3, which the carrier refuses. Give it anew.</source>
        <translation>Se envía el lugar de uso entero, y en él %1 “%2” contiene el carácter %3, que el operador rechaza. Indíquelo de nuevo.</translation>
    </message>
    <message>
        <source>“%1” is not a state’s two letters.</source>
        <translation>“%1” no son las dos letras de un estado.</translation>
    </message>
    <message>
        <source>The four digits behind the present ZIP (%1-%2) are dropped with it, and undoing this does not bring them back.</source>
        <translation>Las cuatro cifras tras el código ZIP actual (%1-%2) se van con él, y deshacer esto no las devuelve.</translation>
    </message>
    <message>
        <source>Give a cost center or remove it, not both.</source>
        <translation>Indique un centro de costos o quítelo, no ambas cosas.</translation>
    </message>
    <message>
        <source>The cost center “%1” holds %2. Letters, digits, blanks, dashes, ! and # are allowed.</source>
        <translation>El centro de costos “%1” contiene %2. Se permiten letras, cifras, espacios, guiones, ! y #.</translation>
    </message>
    <message>
        <source>%1 says to clear %2, which is given a value too.</source>
        <translation>%1 dice que se vacíe %2, que recibe también un valor.</translation>
    </message>
    <message>
        <source>“%2” cannot be cleared. Possible are: %3.</source>
        <translation>“%2” no se puede vaciar. Se puede: %3.</translation>
    </message>
    <message>
        <source>It is not said what to change. To empty a field, say so.</source>
        <translation>No se dice qué cambiar. Para vaciar un campo, dígalo.</translation>
    </message>
    <message>
        <source>%1 holds a character that nobody sees (%2). Type the value again.</source>
        <translation>%1 contiene un carácter que nadie ve (%2). Escriba el valor de nuevo.</translation>
    </message>
    <message>
        <source>No change: the line has these values already.</source>
        <translation>Sin cambio: la línea ya tiene estos valores.</translation>
    </message>
    <message>
        <source>No change: the line is on the plan “%1” already.</source>
        <translation>Sin cambio: la línea ya tiene el plan “%1”.</translation>
    </message>
    <message>
        <source>Several plans are called “%1”. Write the code of one: %2.</source>
        <translation>Varios planes se llaman “%1”. Escriba el código de uno: %2.</translation>
    </message>
    <message>
        <source>The line is suspended. Restore it before changing its plan.</source>
        <translation>La línea está suspendida. Restablézcala antes de cambiar su plan.</translation>
    </message>
    <message>
        <source>Several plans are called “%1”, so that a device record does not prove which one a line has: a callback must tell.</source>
        <translation>Varios planes se llaman “%1”, así que un registro del dispositivo no prueba cuál tiene una línea: debe decirlo un callback.</translation>
    </message>
    <message>
        <source>The line is %1 and goes on costing money at the carrier. Deactivate it first, then archive it.</source>
        <translation>La línea está %1 y sigue costando dinero en el operador. Desactívela primero y archívela después.</translation>
    </message>
    <message>
        <source>Archiving a line in spite of its usage needs a reason.</source>
        <translation>Archivar una línea a pesar de su uso requiere un motivo.</translation>
    </message>
    <message>
        <source>The line was used at %1, within the last 30 days. It can be archived from %2, or sooner with override and a reason.</source>
        <translation>La línea se usó el %1, en los últimos 30 días. Se puede archivar a partir del %2, o antes con override y un motivo.</translation>
    </message>
    <message>
        <source>The line was used at %1, within the last 30 days, and is archived in spite of it.</source>
        <translation>La línea se usó el %1, en los últimos 30 días, y se archiva a pesar de ello.</translation>
    </message>
    <message>
        <source>The carrier did not say whether the line was used in the last 30 days (%1). Try again, or archive it with override and a reason.</source>
        <translation>El operador no dijo si la línea se usó en los últimos 30 días (%1). Inténtelo de nuevo, o archívela con override y un motivo.</translation>
    </message>
    <message>
        <source>No change: the line is archived already.</source>
        <translation>Sin cambios: la línea ya está archivada.</translation>
    </message>
    <message>
        <source>No change: the line is not archived.</source>
        <translation>Sin cambios: la línea no está archivada.</translation>
    </message>
    <message>
        <source>“%1”, which the line was assigned to, is not in the catalogue any more. The line comes back without it.</source>
        <translation>“%1”, a lo que la línea estaba asignada, ya no está en el catálogo. La línea vuelve sin ello.</translation>
    </message>
    <message>
        <source>Another line has an identifier of this one now: %1.</source>
        <translation>Otra línea tiene ahora un identificador de esta: %1.</translation>
    </message>
    <message>
        <source>The filter cannot use “%2” for “%1” (at character %3). A value may begin or end with *, be “quoted”, and be several with commas between; missing and archived take yes or no.</source>
        <translation>El filtro no puede usar “%2” para “%1” (en el carácter %3). Un valor puede empezar o terminar con *, ir “entre comillas” y ser varios separados por comas; missing y archived admiten yes o no.</translation>
    </message>
    <message>
        <source>Change %1 is %2. Only a draft or a scheduled change can be given another time.</source>
        <translation>El cambio %1 está %2. Solo un borrador o un cambio programado puede recibir otra hora.</translation>
    </message>
    <message>
        <source>Change %1 is scheduled and begins by itself at %2.</source>
        <translation>El cambio %1 está programado y empieza por sí solo: %2.</translation>
    </message>
    <message>
        <source>Change %1 is scheduled and begins by itself at %2. Give it another time with: thingdeskctl change reschedule %1 --at TIME</source>
        <translation>El cambio %1 está programado y empieza por sí solo: %2. Para darle otra hora: thingdeskctl change reschedule %1 --at TIME</translation>
    </message>
    <message>
        <source>“%1” is not a time to begin at. Write it as 2025-01-31T08:00:00Z (without an offset it is UTC), or as cycle-end or legal for a new plan.</source>
        <translation>“%1” no es una hora a la que empezar. Escríbala como 2025-01-31T08:00:00Z (sin desplazamiento es UTC), o como cycle-end o legal para un plan nuevo.</translation>
    </message>
    <message>
        <source>The time %1 is past already. Name a later one.</source>
        <translation>La hora %1 ya ha pasado. Indique una posterior.</translation>
    </message>
    <message>
        <source>Of no line that would be sent is it known when its billing cycle ends. Sync, or name a time.</source>
        <translation>De ninguna línea que se enviaría se sabe cuándo termina su ciclo de facturación. Sincronice o indique una hora.</translation>
    </message>
    <message>
        <source>The time that it was scheduled for had come.</source>
        <translation>Había llegado la hora para la que estaba programado.</translation>
    </message>
    <message>
        <source>It was to begin at %1, but nothing ran that could have begun it. It does not begin late by itself: run it now, or cancel it.</source>
        <translation>Debía empezar a esta hora: %1, pero no había nada en marcha que pudiera empezarlo. No empieza tarde por sí solo: ejecútelo ahora o cancélelo.</translation>
    </message>
    <message>
        <source>It was to begin at %1, but nothing ran that could have begun it. It does not begin late by itself: run it now with “thingdeskctl change resume %2”, give it another time with “change reschedule %2 --at TIME”, or end it with “change cancel %2”.</source>
        <translation>Debía empezar a esta hora: %1, pero no había nada en marcha que pudiera empezarlo. No empieza tarde por sí solo: ejecútelo ahora con “thingdeskctl change resume %2”, dele otra hora con “change reschedule %2 --at TIME” o termínelo con “change cancel %2”.</translation>
    </message>
    <message>
        <source>It is not known when the line&apos;s billing cycle ends; the change begins when that of other lines does.</source>
        <translation>No se sabe cuándo termina el ciclo de facturación de la línea; el cambio empieza cuando termina el de otras líneas.</translation>
    </message>
    <message>
        <source>The line&apos;s billing cycle ends at %1, not when the change begins.</source>
        <translation>El ciclo de facturación de la línea termina a esta hora: %1, no cuando empieza el cambio.</translation>
    </message>
    <message>
        <source>No change: the line has these identifiers already.</source>
        <translation>Sin cambio: la línea ya tiene estos identificadores.</translation>
    </message>
    <message>
        <source>It is not said what the line gets. Give new-iccid, new-imei or both.</source>
        <translation>No se dice qué recibe la línea. Indique new-iccid, new-imei o ambos.</translation>
    </message>
    <message>
        <source>The line has no number yet; the carrier changes identifiers of lines with one.</source>
        <translation>La línea aún no tiene número; el operador cambia identificadores de líneas que lo tienen.</translation>
    </message>
    <message>
        <source>The line %3 (%4) has the %1 %2 already.</source>
        <translation>La línea %3 (%4) ya tiene el %1 %2.</translation>
    </message>
    <message>
        <source>The archived line %3 (%4) has the %1 %2 already.</source>
        <translation>La línea archivada %3 (%4) ya tiene el %1 %2.</translation>
    </message>
    <message>
        <source>The line %3 has the %1 %2. The carrier does not list it any more; it was %4.</source>
        <translation>La línea %3 tiene el %1 %2. El operador ya no la incluye en su lista; estaba %4.</translation>
    </message>
    <message>
        <source>Several lines have the %1 %2 already.</source>
        <translation>Varias líneas ya tienen el %1 %2.</translation>
    </message>
    <message>
        <source>Row %3 wants the %1 %2 too.</source>
        <translation>La fila %3 también pide el %1 %2.</translation>
    </message>
    <message>
        <source>The line has no %1 that could be changed for another.</source>
        <translation>La línea no tiene ningún %1 que se pueda cambiar por otro.</translation>
    </message>
    <message>
        <source>The archived line %3, which the carrier does not list any more, had the %1 %2.</source>
        <translation>La línea archivada %3, que el operador ya no incluye en su lista, tenía el %1 %2.</translation>
    </message>
    <message>
        <source>The line %3 had the %1 %2 until it was deleted.</source>
        <translation>La línea %3 tenía el %1 %2 hasta que se eliminó.</translation>
    </message>
    <message>
        <source>Another line in the carrier&apos;s list (%1) has the new identifier. Look at it before anything more is sent.</source>
        <translation>Otra línea de la lista del operador (%1) tiene el identificador nuevo. Revísela antes de enviar nada más.</translation>
    </message>
    <message>
        <source>It is not said what the line is assigned to. Give new-customer, new-site, or what to clear.</source>
        <translation>No se indica a qué se asigna la línea. Indique new-customer, new-site o qué vaciar.</translation>
    </message>
    <message>
        <source>The line is, or will be, on “%1”, which belongs to %2. Give it another customer plan, or none, first.</source>
        <translation>La línea está, o estará, en “%1”, que es de %2. Déle antes otro plan de cliente, o ninguno.</translation>
    </message>
    <message>
        <source>%2 has no site “%1”.</source>
        <translation>%2 no tiene ninguna sede “%1”.</translation>
    </message>
    <message>
        <source>A site belongs to a customer, and the line has none. Give new-customer too.</source>
        <translation>Una sede es de un cliente, y la línea no tiene ninguno. Indique también new-customer.</translation>
    </message>
    <message>
        <source>%1 is a whole number, not “%2”.</source>
        <translation>%1 es un número entero, no “%2”.</translation>
    </message>
    <message>
        <source>%1 is a time, not “%2”. Write it as 2025-01-31T08:00:00Z, or a date alone.</source>
        <translation>%1 es una hora, no “%2”. Escríbala como 2025-01-31T08:00:00Z, o solo una fecha.</translation>
    </message>
    <message>
        <source>The customer “%1” was removed from the catalogue.</source>
        <translation>El cliente “%1” se retiró del catálogo.</translation>
    </message>
    <message>
        <source>The catalogue knows no customer “%1”.</source>
        <translation>El catálogo no conoce ningún cliente “%1”.</translation>
    </message>
    <message>
        <source>An allocation of %1 MB does not fit “%2”, which allows %3.</source>
        <translation>Una asignación de %1 MB no cabe en “%2”, que admite %3.</translation>
    </message>
    <message>
        <source>“%1” belongs to %2; the line is for %3.</source>
        <translation>“%1” es de %2; la línea es para %3.</translation>
    </message>
    <message>
        <source>From %2 on the line is on “%1”, which stays so.</source>
        <translation>Desde %2 la línea está en “%1”, y eso se mantiene.</translation>
    </message>
    <message>
        <source>The line has no customer plan then, and so neither pool nor allocation. Give new-customer-plan too.</source>
        <translation>La línea no tiene entonces plan de cliente, y por tanto ni bolsa ni asignación. Indique también new-customer-plan.</translation>
    </message>
    <message>
        <source>It is not said what is to change. Give new-customer-plan, new-pool, allocation-mb, or what to clear.</source>
        <translation>No se indica qué debe cambiar. Indique new-customer-plan, new-pool, allocation-mb o qué vaciar.</translation>
    </message>
    <message>
        <source>Lines cannot be put on “%1” at that time: it is offered from %2 until %3.</source>
        <translation>En ese momento no se pueden poner líneas en “%1”: se ofrece desde %2 hasta %3.</translation>
    </message>
    <message>
        <source>The customer plan “%1” was removed from the catalogue.</source>
        <translation>El plan de cliente “%1” se retiró del catálogo.</translation>
    </message>
    <message numerus="yes">
        <source>It applies to the past: %1 billing period(s) are touched, from %2 to %3.</source>
        <translation>
            <numerusform>Se aplica al pasado: afecta a %1 período de facturación, de %2 a %3.</numerusform>
            <numerusform>Se aplica al pasado: afecta a %1 períodos de facturación, de %2 a %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue knows no customer plan “%1”.</source>
        <translation>El catálogo no conoce ningún plan de cliente “%1”.</translation>
    </message>
    <message>
        <source>No change: that applies to the line then already.</source>
        <translation>Sin cambios: eso ya se aplica a la línea entonces.</translation>
    </message>
    <message>
        <source>No change: the line belongs there already.</source>
        <translation>Sin cambios: la línea ya pertenece ahí.</translation>
    </message>
    <message>
        <source>The pool “%1” belongs to %2; the line is for %3.</source>
        <translation>La bolsa “%1” es de %2; la línea es para %3.</translation>
    </message>
    <message>
        <source>“%2” does not share its allowance, so its lines cannot be in a pool (%1).</source>
        <translation>“%2” no comparte su cuota, así que sus líneas no pueden estar en una bolsa (%1).</translation>
    </message>
    <message>
        <source>The pool “%1” was removed from the catalogue.</source>
        <translation>La bolsa “%1” se retiró del catálogo.</translation>
    </message>
    <message>
        <source>The catalogue knows no pool “%1”.</source>
        <translation>El catálogo no conoce ninguna bolsa “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no column here. There are: %2.</source>
        <translation>“%1” no es una columna aquí. Hay: %2.</translation>
    </message>
    <message>
        <source>The catalogue has no customer “%1”. Import customers first.</source>
        <translation>El catálogo no tiene ningún cliente “%1”. Importe antes los clientes.</translation>
    </message>
    <message>
        <source>%1 has no header.</source>
        <translation>%1 no tiene encabezado.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” still has %2 line(s). Assign them elsewhere first.</source>
        <translation>
            <numerusform>“%1” aún tiene %2 línea. Asígnela antes a otro sitio.</numerusform>
            <numerusform>“%1” aún tiene %2 líneas. Asígnelas antes a otro sitio.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan&apos;s allocation of %1 MB is outside its own limits.</source>
        <translation>La asignación de %1 MB del plan está fuera de sus propios límites.</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>Hace falta %1.</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>Falta la columna “%1”.</translation>
    </message>
    <message>
        <source>“%1” is in row %2 already.</source>
        <translation>“%1” ya está en la fila %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 cannot be taken; nothing was changed.</source>
        <translation>
            <numerusform>No se puede tomar %1 fila de %2; no se cambió nada.</numerusform>
            <numerusform>No se pueden tomar %1 filas de %2; no se cambió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no “%2” among the %1 of the catalogue.</source>
        <translation>No hay ningún “%2” entre los %1 del catálogo.</translation>
    </message>
    <message>
        <source>The plan ends before it begins.</source>
        <translation>El plan acaba antes de empezar.</translation>
    </message>
    <message>
        <source>“%2” does not fit %1.</source>
        <translation>“%2” no es válido para %1.</translation>
    </message>
    <message>
        <source>No customer plan is to apply to %1 from %2 on.</source>
        <translation>Ningún plan de cliente va a aplicarse a %1 desde %2.</translation>
    </message>
    <message>
        <source>This row is written in another encoding than the rows before it, or in none that is known. Save the table as CSV, UTF-8.</source>
        <translation>Esta fila está escrita en otra codificación que las anteriores, o en ninguna conocida. Guarde la tabla como CSV, UTF-8.</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than a table needs. It is not read.</source>
        <translation>El libro, descomprimido, ocupa mucho más de lo que necesita una tabla. No se lee.</translation>
    </message>
    <message>
        <source>The workbook is damaged, or was not saved whole. Open it in a spreadsheet program and save it again.</source>
        <translation>El libro está dañado o no se guardó entero. Ábralo en una hoja de cálculo y vuelva a guardarlo.</translation>
    </message>
    <message>
        <source>The workbook carries a document type, which no spreadsheet program writes. It is not read.</source>
        <translation>El libro lleva un tipo de documento, que ninguna hoja de cálculo escribe. No se lee.</translation>
    </message>
    <message>
        <source>The workbook is locked by a password. Save it without one.</source>
        <translation>El libro está protegido con contraseña. Guárdelo sin ella.</translation>
    </message>
    <message numerus="yes">
        <source>%1 hidden row(s) of the sheet are read like the others.</source>
        <translation>
            <numerusform>%1 fila oculta de la hoja se lee como las demás.</numerusform>
            <numerusform>%1 filas ocultas de la hoja se leen como las demás.</numerusform>
        </translation>
    </message>
    <message>
        <source>This row is longer than 64 KiB. Is this a table with one device a row?</source>
        <translation>Esta fila ocupa más de 64 KiB. ¿Es una tabla con un dispositivo por fila?</translation>
    </message>
    <message>
        <source>The sheet “%1” is empty: it has no header.</source>
        <translation>La hoja “%1” está vacía: no tiene encabezado.</translation>
    </message>
    <message>
        <source>The workbook has no sheet of cells that is not hidden.</source>
        <translation>El libro no tiene ninguna hoja de celdas que no esté oculta.</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls), or one that is locked by a password. Save it as XLSX without a password, or as CSV.</source>
        <translation>Es un libro del formato antiguo (.xls) o protegido con contraseña. Guárdelo como XLSX sin contraseña, o como CSV.</translation>
    </message>
    <message>
        <source>Of %2 sheets, only the first is read: “%1”.</source>
        <translation>De %2 hojas solo se lee la primera: “%1”.</translation>
    </message>
    <message>
        <source>This is an archive, and neither an XLSX nor an ODS workbook.</source>
        <translation>Es un archivo comprimido, y no un libro XLSX ni ODS.</translation>
    </message>
    <message>
        <source>No temporary file can be written: %1.</source>
        <translation>No se puede escribir ningún archivo temporal: %1.</translation>
    </message>
    <message>
        <source>Cell %1 refers to a text that the workbook does not have: the file is damaged.</source>
        <translation>La celda %1 remite a un texto que el libro no tiene: el archivo está dañado.</translation>
    </message>
    <message>
        <source>The file is not UTF-8. It is read as Windows-1252 (Western European).</source>
        <translation>El archivo no es UTF-8. Se lee como Windows-1252 (europeo occidental).</translation>
    </message>
    <message>
        <source>The %1 stands in cell %2.</source>
        <translation>El %1 está en la celda %2.</translation>
    </message>
    <message>
        <source>The first row is no header: “%1” looks like an identifier. Put the names of the columns above it: %2.</source>
        <translation>La primera fila no es un encabezado: “%1” parece un identificador. Ponga encima los nombres de las columnas: %2.</translation>
    </message>
    <message>
        <source>%1 %2 was a line&apos;s until %4; its %1 is %3 now. If that line is meant, write that.</source>
        <translation>El %1 %2 fue de una línea hasta el %4; su %1 es ahora %3. Si se trata de esa línea, escriba ese.</translation>
    </message>
    <message>
        <source>The line is %1 and goes on costing money at the carrier. Deactivate it first, then archive it: “change plan deactivate … --then archive”.</source>
        <translation>La línea está en estado %1 y sigue costando dinero en el operador. Desactívela primero y archívela después: “change plan deactivate … --then archive”.</translation>
    </message>
    <message>
        <source>The change before it was cancelled.</source>
        <translation>Se canceló el cambio anterior.</translation>
    </message>
    <message>
        <source>A person let it go.</source>
        <translation>Una persona renunció a ello.</translation>
    </message>
    <message>
        <source>It would have been for %1 lines, more than the %2 that were released.</source>
        <translation>Habría sido para %1 líneas, más que las %2 que se confirmaron.</translation>
    </message>
    <message>
        <source>Change %1 blocks no line that another change could make ready for it.</source>
        <translation>El cambio %1 no bloquea ninguna línea que otro cambio pueda preparar.</translation>
    </message>
    <message>
        <source>Nothing is to follow change %1, or it has begun already.</source>
        <translation>Nada ha de seguir al cambio %1, o ya ha empezado.</translation>
    </message>
    <message>
        <source>No line succeeded in the change before it.</source>
        <translation>Ninguna línea salió bien en el cambio anterior.</translation>
    </message>
    <message>
        <source>“%1” cannot follow “%2”: it would find no line that it can begin with. What may follow: %3.</source>
        <translation>“%1” no puede seguir a “%2”: no encontraría ninguna línea con que empezar. Pueden seguir: %3.</translation>
    </message>
    <message>
        <source>“%1” is not TYPE.KEY=VALUE of a change that follows.</source>
        <translation>“%1” no es TIPO.CLAVE=VALOR de un cambio que siga.</translation>
    </message>
    <message>
        <source>What follows change %1 was begun elsewhere.</source>
        <translation>Lo que sigue al cambio %1 se empezó en otro lugar.</translation>
    </message>
    <message>
        <source>“%1” is in the chain twice. Make the second a change of its own.</source>
        <translation>“%1” está dos veces en la cadena. Haga del segundo un cambio propio.</translation>
    </message>
    <message>
        <source>What follows (%1) cannot be as it was said: %2</source>
        <translation>Lo que sigue (%1) no puede ser como se indicó: %2</translation>
    </message>
    <message>
        <source>The line is %1; the carrier deletes deactivated lines only. Deactivate it first: “change plan deactivate … --then delete”.</source>
        <translation>La línea está en estado %1; el operador solo borra líneas desactivadas. Desactívela primero: “change plan deactivate … --then delete”.</translation>
    </message>
    <message>
        <source>The columns “%3” and “%1” are both said to be “%2”. Only one can be.</source>
        <translation>Las columnas «%3» y «%1» serían ambas «%2». Solo puede serlo una.</translation>
    </message>
    <message>
        <source>The file has no column “%1” to be said something of. Its columns are: %2.</source>
        <translation>El archivo no tiene ninguna columna «%1» de la que decir algo. Sus columnas son: %2.</translation>
    </message>
    <message>
        <source>“%1” is not HEADER=FIELD.</source>
        <translation>«%1» no es CABECERA=CAMPO.</translation>
    </message>
    <message>
        <source>A column cannot be “%1”. It can be: %2; or nothing, then it is not used.</source>
        <translation>Una columna no puede ser «%1». Puede ser: %2; o nada, y entonces no se usa.</translation>
    </message>
    <message>
        <source>The columns are taken as was said of them before: %1.</source>
        <translation>Las columnas se toman como se dijo antes: %1.</translation>
    </message>
    <message>
        <source>The user name “%1” is one word, and the carrier wants a first and a last name. Say the other one too.</source>
        <translation>El nombre de usuario «%1» es una sola palabra y el operador quiere nombre y apellido. Indique también el otro.</translation>
    </message>
    <message>
        <source>The filter does not know the key “%1” (at character %2). It knows state, iccid, imei, mdn, msisdn, imsi, eid, meid, account, plan, customer, site, customer-plan, pool, user-name, missing, archived and drift.</source>
        <translation>El filtro no conoce la clave «%1» (en el carácter %2). Conoce state, iccid, imei, mdn, msisdn, imsi, eid, meid, account, plan, customer, site, customer-plan, pool, user-name, missing, archived y drift.</translation>
    </message>
    <message>
        <source>No column says which change a row is for. Head one “type”, or name the change.</source>
        <translation>Ninguna columna dice para qué cambio es cada fila. Ponga «type» como cabecera de una, o nombre el cambio.</translation>
    </message>
    <message>
        <source>There is no change “%1”. There are: %2.</source>
        <translation>No hay ningún cambio «%1». Los hay: %2.</translation>
    </message>
    <message>
        <source>What stands under “%1” is left undone: %2 has no use for it.</source>
        <translation>Lo que está bajo «%1» queda sin hacer: %2 no lo usa.</translation>
    </message>
    <message>
        <source>%1 belongs to one kind of change; where each row says its own, put it into columns.</source>
        <translation>%1 es de una sola clase de cambio; donde cada fila dice la suya, póngalo en columnas.</translation>
    </message>
    <message>
        <source>One ICCID of the fleet can have been this: %1. If it is the one, write it into a cell formatted as text.</source>
        <translation>Un ICCID de la flota puede haber sido este: %1. Si es el correcto, escríbalo en una celda con formato de texto.</translation>
    </message>
    <message>
        <source>These ICCIDs of the fleet can have been this: %1. Write the right one into a cell formatted as text.</source>
        <translation>Estos ICCID de la flota pueden haber sido este: %1. Escriba el correcto en una celda con formato de texto.</translation>
    </message>
    <message>
        <source>Many ICCIDs of the fleet can have been this, among them %1. Write the right one into a cell formatted as text.</source>
        <translation>Muchos ICCID de la flota pueden haber sido este, entre ellos %1. Escriba el correcto en una celda con formato de texto.</translation>
    </message>
    <message>
        <source>“%1” is in the catalogue already.</source>
        <translation>«%1» ya está en el catálogo.</translation>
    </message>
    <message>
        <source>“%1” is in use; it was not removed.</source>
        <translation>«%1» está en uso; no se había retirado.</translation>
    </message>
    <message>
        <source>The saved plan is cut off here, or was altered after it was saved. Take another copy of it.</source>
        <translation>El plan guardado está cortado aquí o se modificó después de guardarlo. Use otra copia.</translation>
    </message>
    <message>
        <source>This is not a saved plan. “change save” writes one.</source>
        <translation>Esto no es un plan guardado. «change save» escribe uno.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>planned</source>
        <translation>planificada</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>con bloqueo</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>en envío</translation>
    </message>
    <message>
        <source>awaiting the carrier</source>
        <translation>a la espera del operador</translation>
    </message>
    <message>
        <source>to be repeated</source>
        <translation>por repetir</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>con éxito</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>held</source>
        <translation>en retención</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>con cancelación</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>awaiting approval</source>
        <translation>a la espera de aprobación</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programado</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausado</translation>
    </message>
    <message>
        <source>partly succeeded</source>
        <translation>con éxito parcial</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Brings SIMs and devices onto an account without starting service.</source>
        <translation>Lleva SIM y dispositivos a una cuenta sin iniciar el servicio.</translation>
    </message>
    <message>
        <source>Starts service: a plan, a number, and billing.</source>
        <translation>Inicia el servicio: un plan, un número y la facturación.</translation>
    </message>
    <message>
        <source>Stops traffic for a time; the number is kept.</source>
        <translation>Detiene el tráfico por un tiempo; el número se conserva.</translation>
    </message>
    <message>
        <source>Brings suspended lines back into service.</source>
        <translation>Devuelve el servicio a líneas suspendidas.</translation>
    </message>
    <message>
        <source>Ends service. The number is lost; a fee may be due.</source>
        <translation>Da de baja el servicio. El número se pierde; puede haber un cargo.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendida</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>preactive</source>
        <translation>preactiva</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>being activated</source>
        <translation>en activación</translation>
    </message>
    <message>
        <source>being suspended</source>
        <translation>en suspensión</translation>
    </message>
    <message>
        <source>being restored</source>
        <translation>en restauración</translation>
    </message>
    <message>
        <source>being deactivated</source>
        <translation>en desactivación</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>callback</translation>
    </message>
    <message>
        <source>request status</source>
        <translation>estado de la solicitud</translation>
    </message>
    <message>
        <source>device record</source>
        <translation>registro del dispositivo</translation>
    </message>
    <message>
        <source>provisioning history</source>
        <translation>historial de aprovisionamiento</translation>
    </message>
    <message>
        <source>the carrier&apos;s answer</source>
        <translation>la respuesta del operador</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>hecho aquí</translation>
    </message>
    <message>
        <source>an operator</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>MDN</source>
        <translation>MDN</translation>
    </message>
    <message>
        <source>MSISDN</source>
        <translation>MSISDN</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>EID</source>
        <translation>EID</translation>
    </message>
    <message>
        <source>MEID</source>
        <translation>MEID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Custom field 1</source>
        <translation>Campo propio 1</translation>
    </message>
    <message>
        <source>Custom field 2</source>
        <translation>Campo propio 2</translation>
    </message>
    <message>
        <source>Custom field 3</source>
        <translation>Campo propio 3</translation>
    </message>
    <message>
        <source>Custom field 4</source>
        <translation>Campo propio 4</translation>
    </message>
    <message>
        <source>Custom field 5</source>
        <translation>Campo propio 5</translation>
    </message>
    <message>
        <source>Cost center</source>
        <translation>Centro de costos</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Address state</source>
        <translation>Estado (dirección)</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Last activation</source>
        <translation>Última activación</translation>
    </message>
    <message>
        <source>Last connection</source>
        <translation>Última conexión</translation>
    </message>
    <message>
        <source>Billing cycle ends</source>
        <translation>Fin del ciclo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Device group</source>
        <translation>Grupo de dispositivos</translation>
    </message>
    <message>
        <source>Stock number (SKU)</source>
        <translation>Número de artículo (SKU)</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>ZIP</translation>
    </message>
    <message>
        <source>IP pool</source>
        <translation>Grupo de IP</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>Billing goes on</source>
        <translation>La facturación sigue</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Waive the fee</source>
        <translation>Eximir del cargo</translation>
    </message>
    <message>
        <source>Delete afterwards</source>
        <translation>Eliminar después</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a change</comment>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Removes the records of deactivated lines. Their history is fetched first and kept here.</source>
        <translation>Quita los registros de líneas desactivadas. Antes se obtiene su historial y se guarda aquí.</translation>
    </message>
    <message>
        <source>Kept history</source>
        <translation>Historial guardado</translation>
    </message>
    <message>
        <source>Change the carrier plan</source>
        <translation>Cambiar el plan del operador</translation>
    </message>
    <message>
        <source>Edit contacts</source>
        <translation>Editar contactos</translation>
    </message>
    <message>
        <source>Edit custom fields</source>
        <translation>Editar campos propios</translation>
    </message>
    <message>
        <source>Set the cost center</source>
        <translation>Poner el centro de costos</translation>
    </message>
    <message>
        <source>Puts active lines on another plan of the carrier; four times a month at most.</source>
        <translation>Pone líneas activas en otro plan del operador; cuatro veces al mes como máximo.</translation>
    </message>
    <message>
        <source>Changes names and addresses at the places of use; they decide about taxes.</source>
        <translation>Cambia nombres y direcciones de los lugares de uso; de ellos dependen los impuestos.</translation>
    </message>
    <message>
        <source>Fills in or clears the five fields that a line’s record has for your own use.</source>
        <translation>Rellena o vacía los cinco campos que el registro de una línea tiene para uso propio.</translation>
    </message>
    <message>
        <source>Sets the cost centers of lines, or removes them.</source>
        <translation>Pone los centros de costos de las líneas, o los quita.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Desarchivar</translation>
    </message>
    <message>
        <source>Takes lines that are out of service out of the list; their history stays. Nothing is sent.</source>
        <translation>Quita de la lista las líneas que están fuera de servicio; su historial se conserva. No se envía nada.</translation>
    </message>
    <message>
        <source>Brings archived lines back, with what they were assigned to. Nothing is sent.</source>
        <translation>Recupera las líneas archivadas, con lo que tenían asignado. No se envía nada.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Customer plan</source>
        <translation>Plan de cliente</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>Allocation (MB)</source>
        <translation>Asignación (MB)</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation>Archivada el</translation>
    </message>
    <message>
        <source>Archived because</source>
        <translation>Motivo del archivo</translation>
    </message>
    <message>
        <source>In spite of usage</source>
        <translation>A pesar del uso</translation>
    </message>
    <message>
        <source>Change identifiers</source>
        <translation>Cambiar identificadores</translation>
    </message>
    <message>
        <source>Gives lines another SIM, another device, or both; the number stays.</source>
        <translation>Da a las líneas otra SIM, otro dispositivo o ambos; el número se conserva.</translation>
    </message>
    <message>
        <source>New ICCID</source>
        <translation>ICCID nuevo</translation>
    </message>
    <message>
        <source>New IMEI</source>
        <translation>IMEI nuevo</translation>
    </message>
    <message>
        <source>Change the customer plan</source>
        <translation>Cambiar el plan de cliente</translation>
    </message>
    <message>
        <source>Assign to a customer</source>
        <translation>Asignar a un cliente</translation>
    </message>
    <message>
        <source>Says what customers pay for lines: plan, pool and allocation, now or from a date on. Nothing is sent.</source>
        <translation>Dice lo que los clientes pagan por las líneas: plan, bolsa y asignación, ahora o desde una fecha. No se envía nada.</translation>
    </message>
    <message>
        <source>Says which customer and site lines are for. Nothing is sent.</source>
        <translation>Dice para qué cliente y sede son las líneas. No se envía nada.</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>Se aplica desde</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Change %1 has ended</source>
        <translation>El cambio %1 terminó</translation>
    </message>
    <message>
        <source>Nothing is sent at the moment: %1</source>
        <translation>Por ahora no se envía nada: %1</translation>
    </message>
    <message>
        <source>The work goes on.</source>
        <translation>El trabajo sigue.</translation>
    </message>
    <message>
        <source>This is the demo fleet.</source>
        <translation>Esta es la flota de demostración.</translation>
    </message>
    <message>
        <source>Thingdesk</source>
        <translation>Thingdesk</translation>
    </message>
    <message>
        <source>This is a made-up fleet on a simulator of your own. A first change runs on it now, as an example; look at it while it goes.</source>
        <translation>Esta es una flota ficticia en un simulador propio. Un primer cambio corre en ella ahora, como ejemplo; véalo mientras avanza.</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>Todavía no hay ningún perfil.</translation>
    </message>
    <message>
        <source>Profile %1 receives no callbacks: %2</source>
        <translation>El perfil %1 no recibe callbacks: %2</translation>
    </message>
    <message>
        <source>Change %1 begins</source>
        <translation>Empieza el cambio %1</translation>
    </message>
    <message>
        <source>Change %1 asks</source>
        <translation>El cambio %1 pregunta</translation>
    </message>
    <message>
        <source>Change %1, %2: %3</source>
        <extracomment>a change&apos;s number and title, and why it did not begin</extracomment>
        <translation>Cambio %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>WorldStrip</name>
    <message>
        <source>Simulator · %1</source>
        <extracomment>the world that the window shows, and the profile&apos;s name</extracomment>
        <translation>Simulador · %1</translation>
    </message>
    <message>
        <source>Verizon · %1</source>
        <translation>Verizon · %1</translation>
    </message>
    <message>
        <source>nothing here reaches the carrier</source>
        <translation>aquí nada llega al operador</translation>
    </message>
    <message>
        <source>changes go to the carrier</source>
        <translation>los cambios van al operador</translation>
    </message>
    <message>
        <source>read only: sending changes is off</source>
        <translation>solo lectura: el envío de cambios está apagado</translation>
    </message>
</context>
<context>
    <name>WritesBox</name>
    <message>
        <source>Send &amp;changes to the carrier</source>
        <translation>Enviar &amp;cambios al operador</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Off: changes can be planned and reviewed, and nothing that alters a line leaves this computer. A live profile begins like this.</source>
        <translation>Apagado: los cambios se pueden planificar y revisar, y nada que altere una línea sale de esta computadora. Un perfil real empieza así.</translation>
    </message>
    <message>
        <source>On: a confirmed change is sent. This profile is on a simulator; no real line is touched.</source>
        <translation>Encendido: un cambio confirmado se envía. Este perfil está en un simulador; no se toca ninguna línea real.</translation>
    </message>
    <message>
        <source>On: a confirmed change is sent to %1 and alters real lines, with what that costs.</source>
        <translation>Encendido: un cambio confirmado se envía a %1 y altera líneas reales, con el costo que eso tenga.</translation>
    </message>
</context>
</TS>
