<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Appearance</name>
    <message>
        <source>外观</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>文字恢复原来大小</source>
        <translation>Text as large as it was</translation>
    </message>
    <message>
        <source>外观跟随系统</source>
        <translation>Look of the system</translation>
    </message>
    <message>
        <source>浅色外观</source>
        <translation>Light look</translation>
    </message>
    <message>
        <source>深色外观</source>
        <translation>Dark look</translation>
    </message>
    <message>
        <source>高对比度外观</source>
        <translation>High-contrast look</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>与上一版相比  ·  {} 导入的新版本</source>
        <translation>Compared with the version before  ·  new version imported {}</translation>
    </message>
    <message>
        <source>回到文件的页面</source>
        <translation>Back to the document’s page</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Renamed</translation>
    </message>
    <message>
        <source>打开这项任务</source>
        <translation>Open this task</translation>
    </message>
    <message>
        <source>原标题：</source>
        <translation>Former title: </translation>
    </message>
    <message>
        <source>&#x3000;原文 </source>
        <translation>  before: </translation>
    </message>
    <message>
        <source>&#x3000;现文 </source>
        <translation>  now: </translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>See the text</translation>
    </message>
    <message>
        <source>新增，{}</source>
        <translation>new, {}</translation>
    </message>
    <message>
        <source>不再{}</source>
        <translation>no longer {}</translation>
    </message>
    <message>
        <source>由{}改为{}</source>
        <translation>{} before, {} now</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>空格勾选，Alt+↑、Alt+↓ 调整次序</source>
        <translation>Space ticks, Alt+↑ and Alt+↓ move</translation>
    </message>
    <message>
        <source>勾选要导出的列，拖动或按 Alt+↑、Alt+↓ 调整次序</source>
        <translation>Tick the columns to export; drag them or press Alt+↑, Alt+↓ to move them</translation>
    </message>
    <message>
        <source>恢复本版式的列</source>
        <translation>Reset columns</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>并排的各栏</source>
        <translation>Panels side by side</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>左边</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>右边</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>右边的条目</source>
        <translation>Section at the right</translation>
    </message>
    <message>
        <source>左右交换</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>两项任务并排看</source>
        <translation>Two tasks side by side</translation>
    </message>
    <message>
        <source>在阅读任务时按 Ctrl+B，或点“并排对照”，这里会并排显示两项任务，标出共同的单位、地点、项目和词语。</source>
        <translation>While reading a task press Ctrl+B or click “Side by side”: both stand here with the bodies, places, programmes and words they share marked.</translation>
    </message>
    <message>
        <source>标记是两边共有的：{}</source>
        <translation>What is marked is on both sides: {}</translation>
    </message>
    <message>
        <source>没有共同的单位、地点、项目和词语</source>
        <translation>No body, place, programme or word in common</translation>
    </message>
    <message>
        <source>打开左边的条目</source>
        <translation>Open the section at the left</translation>
    </message>
    <message>
        <source>打开右边的条目</source>
        <translation>Open the section at the right</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>CorrectionMenu</name>
    <message>
        <source>请先在原文里选中它的名称，再添加</source>
        <translation>Select its name in the source first, then add it</translation>
    </message>
    <message>
        <source>添加责任单位</source>
        <translation>Add a responsible body</translation>
    </message>
    <message>
        <source>添加地点</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>添加项目平台</source>
        <translation>Add a programme</translation>
    </message>
    <message>
        <source>地点：{}</source>
        <translation>Place: {}</translation>
    </message>
    <message>
        <source>项目平台：{}</source>
        <translation>Programme: {}</translation>
    </message>
    <message>
        <source>打开它的页面</source>
        <translation>Open its page</translation>
    </message>
    <message>
        <source>改为别的地点…</source>
        <translation>Another place…</translation>
    </message>
    <message>
        <source>改为别的项目平台…</source>
        <translation>Another programme…</translation>
    </message>
    <message>
        <source>这里不是地点</source>
        <translation>Not a place here</translation>
    </message>
    <message>
        <source>这里不是项目平台</source>
        <translation>Not a programme here</translation>
    </message>
    <message>
        <source>{}单位：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>职责：{}</source>
        <translation>Role: {}</translation>
    </message>
    <message>
        <source>这里其实是别的单位…</source>
        <translation>Another body here…</translation>
    </message>
    <message>
        <source>“{}”都是指…（记入单位表）</source>
        <translation>“{}” always means… (kept in the table of bodies)</translation>
    </message>
    <message>
        <source>认可“{}”这个单位（记入单位表）</source>
        <translation>Accept “{}” as a body (kept in the table of bodies)</translation>
    </message>
    <message>
        <source>不是责任单位</source>
        <translation>Not a responsible body</translation>
    </message>
    <message>
        <source>选中的“{}”</source>
        <translation>Selected: “{}”</translation>
    </message>
    <message>
        <source>是责任单位…</source>
        <translation>Is a responsible body…</translation>
    </message>
    <message>
        <source>是地点…</source>
        <translation>Is a place…</translation>
    </message>
    <message>
        <source>是项目平台…</source>
        <translation>Is a programme…</translation>
    </message>
    <message>
        <source>是这一条的标题</source>
        <translation>Is the title of this section</translation>
    </message>
    <message>
        <source>这一条</source>
        <translation>This section</translation>
    </message>
    <message>
        <source>从光标或选中处起另成一条</source>
        <translation>New section from the cursor or selection on</translation>
    </message>
    <message>
        <source>并入上一条</source>
        <translation>Join with the section before</translation>
    </message>
    <message>
        <source>没有标题</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>原文写作“{}”</source>
        <translation>Written “{}”</translation>
    </message>
    <message>
        <source>原文没有写明</source>
        <translation>Not written in the source</translation>
    </message>
    <message>
        <source>这是任务</source>
        <translation>This is a task</translation>
    </message>
    <message>
        <source>不是任务，是</source>
        <translation>No task, but</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Is</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>已更正  {}</source>
        <translation>Corrected  {}</translation>
    </message>
    <message>
        <source>“{}”以后都认作{}</source>
        <translation>“{}” means {} from now on</translation>
    </message>
    <message>
        <source>更正已撤销</source>
        <translation>Correction undone</translation>
    </message>
    <message>
        <source>“{}”不再认作{}</source>
        <translation>“{}” no longer means {}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>正在更正，重新识别文件……</source>
        <translation>Correcting, the document is understood anew …</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序遇到意外错误</source>
        <translation>An unexpected error occurred</translation>
    </message>
    <message>
        <source>程序遇到没有预料到的错误，可以继续使用；如果反复出现，请把下面的报告发给维护人员。
报告已记入 {}</source>
        <translation>The program met an error nobody foresaw. You can go on; if it comes again, please send the report below to the maintainers.
The report was written to {}</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>文件</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>通读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>只在其中检索</source>
        <translation>Search in it</translation>
    </message>
    <message>
        <source>导出责任清单…</source>
        <translation>Export duty list…</translation>
    </message>
    <message>
        <source>看变化</source>
        <translation>See changes</translation>
    </message>
    <message>
        <source>导入新版本…</source>
        <translation>Import new version…</translation>
    </message>
    <message>
        <source>改文件信息…</source>
        <translation>Edit details…</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>回收站里的 {} 份文件将被彻底删除，不能恢复。</source>
        <translation>The {} document|documents in the trash will be deleted for good.</translation>
    </message>
    <message>
        <source>清空回收站</source>
        <translation>Empty trash</translation>
    </message>
    <message>
        <source>彻底删除</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>不删除</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>已彻底删除 {} 份文件</source>
        <translation>{} document|documents was|were deleted for good</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>《{}》已移到回收站</source>
        <translation>“{}” was moved to the trash</translation>
    </message>
    <message>
        <source>文件信息已更改</source>
        <translation>The details were changed</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>标题、字号、机关或拼音</source>
        <translation>Title, number, issuer, pinyin</translation>
    </message>
    <message>
        <source>筛选文件</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>全部层级</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>按{}</source>
        <translation>By {}</translation>
    </message>
    <message>
        <source>{}（{}）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>共 {} 份文件</source>
        <translation>{} document|documents</translation>
    </message>
    <message>
        <source>共 {} 份文件，列出 {} 份</source>
        <translation>{} document|documents, {} listed</translation>
    </message>
    <message>
        <source>共 {} 份文件，没有符合筛选的</source>
        <translation>{} document|documents, none fits the filter</translation>
    </message>
    <message>
        <source>。资料库是只读的：可以看，不能导入和移除</source>
        <translation>. The library is read-only: nothing can be imported or removed</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>上下键换文件，回车通读，F2 改文件信息，Delete 移到回收站</source>
        <translation>Up and Down change the document, Enter reads it, F2 edits details, Delete moves it to the trash</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>责任单位</source>
        <translation>Responsible bodies</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>发文机关</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>文中没有写明</source>
        <translation>not stated in the text</translation>
    </message>
    <message>
        <source>{} 项行动</source>
        <translation>{} action|actions</translation>
    </message>
    <message>
        <source>{} 项任务</source>
        <translation>{} task|tasks</translation>
    </message>
    <message>
        <source>{} 个其他条目</source>
        <translation>{} other section|sections</translation>
    </message>
    <message>
        <source>{} 家责任单位</source>
        <translation>{} responsible body|bodies</translation>
    </message>
    <message>
        <source>内容  </source>
        <translation>Holds  </translation>
    </message>
    <message>
        <source>没有找到条目</source>
        <translation>no sections were found</translation>
    </message>
    <message>
        <source>  （含人工更正 {} 处）</source>
        <translation>  (with {} correction|corrections by hand)</translation>
    </message>
    <message>
        <source>与上一版相比  </source>
        <translation>Against the version before  </translation>
    </message>
    <message>
        <source>看哪些任务和分工变了</source>
        <translation>See which tasks and duties have changed</translation>
    </message>
    <message>
        <source>需要核对的地方（{}）</source>
        <translation>To be checked ({})</translation>
    </message>
    <message>
        <source>看原文这一处</source>
        <translation>See it in the text</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>{}（{}）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>来源文件</source>
        <translation>Source files</translation>
    </message>
    <message>
        <source>随程序提供</source>
        <translation>Comes with the program</translation>
    </message>
    <message>
        <source>  {} 导入</source>
        <translation>  imported {}</translation>
    </message>
    <message>
        <source>另有 {} 项</source>
        <translation>{} more</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>文件的页面</source>
        <translation>Page of the document</translation>
    </message>
    <message>
        <source>没有选中文件</source>
        <translation>No document is chosen</translation>
    </message>
    <message>
        <source>在左边选一份文件，这里显示它的页面。</source>
        <translation>Choose one at the left; its page is shown here.</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>新版本、文件信息、回收站</source>
        <translation>New version, details, trash</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>回收站（{}）</source>
        <translation>Trash ({})</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>把文件或整个文件夹放进资料库，也可以直接拖到窗口里</source>
        <translation>Put files or a whole folder into the library; they can be dropped on the window, too</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>文件的页面</source>
        <translation>Page of the document</translation>
    </message>
</context>
<context>
    <name>DrawerActs</name>
    <message>
        <source>新建收藏夹</source>
        <translation>New collection</translation>
    </message>
    <message>
        <source>收藏夹的名称，可以用“/”分层：</source>
        <translation>Name of the collection; “/” makes levels:</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>新的名称，可以用“/”分层；下层的一起改：</source>
        <translation>New name; “/” makes levels; what is below is renamed, too:</translation>
    </message>
    <message>
        <source>已删除“{}”，收藏的条目不受影响</source>
        <translation>“{}” is deleted; what was in it stays</translation>
    </message>
</context>
<context>
    <name>ExplanationBar</name>
    <message>
        <source>为什么没搜到</source>
        <translation>Why nothing was found</translation>
    </message>
    <message>
        <source>您要找的可能是“{}”（{} 项）</source>
        <translation>Did you mean “{}” ({})?</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>清除检索词</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出进度</source>
        <translation>Export progress</translation>
    </message>
    <message>
        <source>导出(&amp;E)</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>打印(&amp;T)…</source>
        <translation>Prin&amp;t…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已取消导出，原有文件未改动。</source>
        <translation>Export cancelled; existing files are unchanged.</translation>
    </message>
    <message>
        <source>第一页</source>
        <translation>First page</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>不分开</source>
        <translation>Not divided</translation>
    </message>
    <message>
        <source>同一文件，按辖区分表</source>
        <translation>One file, a table per side</translation>
    </message>
    <message>
        <source>同一文件，按单位分表</source>
        <translation>One file, a table per body</translation>
    </message>
    <message>
        <source>每个辖区一个文件</source>
        <translation>A file per side</translation>
    </message>
    <message>
        <source>每个单位一个文件</source>
        <translation>A file per body</translation>
    </message>
    <message>
        <source>不用模板</source>
        <translation>No template</translation>
    </message>
    <message>
        <source>如 2</source>
        <translation>e.g. 2</translation>
    </message>
    <message>
        <source>文末留签字栏、署名和日期</source>
        <translation>Lines to sign, unit and date at the end</translation>
    </message>
    <message>
        <source>版式(&amp;L)</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>范围(&amp;S)</source>
        <translation>&amp;Scope</translation>
    </message>
    <message>
        <source>格式(&amp;F)</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>分开(&amp;P)</source>
        <translation>&amp;Parts</translation>
    </message>
    <message>
        <source>列(&amp;C)</source>
        <translation>&amp;Columns</translation>
    </message>
    <message>
        <source>编制单位(&amp;U)</source>
        <translation>Drawn up by (&amp;U)</translation>
    </message>
    <message>
        <source>备注(&amp;R)</source>
        <translation>&amp;Remarks</translation>
    </message>
    <message>
        <source>模板(&amp;M)</source>
        <translation>Te&amp;mplate</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>纸张(&amp;A)</source>
        <translation>P&amp;aper</translation>
    </message>
    <message>
        <source>附件序号(&amp;N)</source>
        <translation>Annex &amp;number</translation>
    </message>
</context>
<context>
    <name>ExportScope</name>
    <message>
        <source>检索结果，共 {} 项</source>
        <translation>Search results, {} item|items</translation>
    </message>
    <message>
        <source>其中的任务，共 {} 项</source>
        <translation>Tasks among them, {} item|items</translation>
    </message>
    <message>
        <source>列表中选中的 {} 项</source>
        <translation>The {} rows chosen in the list</translation>
    </message>
    <message>
        <source>正在看的这一项：{}</source>
        <translation>The item being read: {}</translation>
    </message>
    <message>
        <source>其中我的单位：{}</source>
        <translation>My unit only: {}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出任务分工表</source>
        <translation>Export matrix</translation>
    </message>
    <message>
        <source>导出督办清单</source>
        <translation>Export follow-up list</translation>
    </message>
    <message>
        <source>读回填报表</source>
        <translation>Read a filled sheet back</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>更多（{}）</source>
        <translation>More ({})</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fewer</translation>
    </message>
    <message>
        <source>{}，{} 个值，{}</source>
        <translation>{}, {} value|values, {}</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>已折叠</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>已选</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>已排除</source>
        <translation>excluded</translation>
    </message>
    <message>
        <source>{}，{} 项，{}</source>
        <translation>{}, {} result|results, {}</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>清除全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>筛选条件</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>空格选中，减号排除，左右键折叠和展开</source>
        <translation>Space chooses, minus excludes, Left and Right fold and unfold</translation>
    </message>
    <message>
        <source>取消选中</source>
        <translation>Let go</translation>
    </message>
    <message>
        <source>选中</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>不再排除</source>
        <translation>No longer exclude</translation>
    </message>
    <message>
        <source>排除</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>只看这一项</source>
        <translation>Only this</translation>
    </message>
    <message>
        <source>清除本组</source>
        <translation>Clear this group</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>文件信息</source>
        <translation>Details of the document</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>发文机关（几个的用顿号隔开）</source>
        <translation>Issuers (separated by 、)</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期（如 2025-06-30）</source>
        <translation>Date (like 2025-06-30)</translation>
    </message>
    <message>
        <source>改的是资料库里的记录，原文不变；再次导入或导入新版本后仍然有效。</source>
        <translation>This changes what the library says, not the text; it stays valid when the file or a new version is imported.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>已选条件</source>
        <translation>Chosen filters</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>不含{}：{}</source>
        <translation>without {}: {}</translation>
    </message>
    <message>
        <source>点击取消这一条件</source>
        <translation>Click to let go of it</translation>
    </message>
    <message>
        <source>取消 {}</source>
        <translation>Let go of {}</translation>
    </message>
    <message>
        <source>只看我的单位：{}</source>
        <translation>My unit only: {}</translation>
    </message>
    <message>
        <source>点击取消锁定</source>
        <translation>Click to unlock</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>在文中查找</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <source>上一处（Shift+F3）</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>下一处（F3）</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>第 {} 处，共 {} 处</source>
        <translation>{} of {}</translation>
    </message>
    <message>
        <source>共 {} 处</source>
        <translation>{} found</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>读回填报表</source>
        <translation>Read a filled sheet back</translation>
    </message>
    <message>
        <source>填好的表 ({})</source>
        <translation>Filled sheets ({})</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>填报内容：{}</source>
        <translation>Filled in: {}</translation>
    </message>
    <message>
        <source>认不出的行</source>
        <translation>Rows that belong to nothing known</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>对上 {} 行：新填 {} 处，更新 {} 处，冲突 {} 处；认不出 {} 行。</source>
        <translation>{} row|rows found: {} new, {} changed, {} in conflict; {} row|rows not recognised. </translation>
    </message>
    <message>
        <source>有冲突的地方，在这张表导出以后这里也改过：勾选则采用表中内容，不勾选则保留原有内容。</source>
        <translation>Conflicts were changed here, too, after the sheet was exported: tick to take what the sheet says, leave open to keep what is here.</translation>
    </message>
    <message>
        <source>没有要保存的内容。</source>
        <translation>Nothing to save.</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>任务和举措</source>
        <translation>Task and measure</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>原有内容</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>表中内容</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>下面的行认不出属于哪项任务，没有读入：</source>
        <translation>These rows belong to no known task and were not read:</translation>
    </message>
</context>
<context>
    <name>FollowUpGroup</name>
    <message>
        <source>督办情况</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>另有 {} 条</source>
        <translation>{} more</translation>
    </message>
    <message>
        <source>查看督办情况</source>
        <translation>Show follow-up</translation>
    </message>
</context>
<context>
    <name>FollowUpModel</name>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>任务和举措</source>
        <translation>Task and measure</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>{}，{} 项</source>
        <translation>{}, {}</translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>读回填报表…</source>
        <translation>Read a filled sheet back…</translation>
    </message>
    <message>
        <source>导出督办清单…</source>
        <translation>Export follow-up list…</translation>
    </message>
    <message>
        <source>全部状态（{}）</source>
        <translation>All ({})</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>没有这样的条目</source>
        <translation>Nothing of the kind</translation>
    </message>
    <message>
        <source>请改选状态或单位。</source>
        <translation>Choose another standing or body.</translation>
    </message>
    <message>
        <source>还没有督办记录</source>
        <translation>Nothing is followed up yet</translation>
    </message>
    <message>
        <source>先导出督办清单或工作方案，请各单位填好进展、时限、责任人，再把表读回来。</source>
        <translation>Export a follow-up list or work plan, have progress, deadlines and persons filled in, and read the sheet back.</translation>
    </message>
    <message>
        <source>督办情况</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message>
        <source>举措{}</source>
        <translation>Measure {}</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>导览</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>在帮助中查找</source>
        <translation>Find in the help</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>帮助内容</source>
        <translation>Help page</translation>
    </message>
    <message>
        <source>帮助里没有“{}”。换一个词试试。</source>
        <translation>The help does not say “{}”. Try another word.</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>资料库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>{} 项行动 · {} 项任务 · {} 家责任单位 · {} 条分工</source>
        <translation>{} action|actions · {} task|tasks · {} responsible body|bodies · {} duty|duties</translation>
    </message>
    <message>
        <source>通读全文</source>
        <translation>Read it all</translation>
    </message>
    <message>
        <source>从头到尾读这份文件，旁边有目录</source>
        <translation>Read this document from beginning to end, its outline beside it</translation>
    </message>
    <message>
        <source>最近阅读</source>
        <translation>Read lately</translation>
    </message>
    <message>
        <source>最近检索</source>
        <translation>Searched for lately</translation>
    </message>
    <message>
        <source>任务最多的单位</source>
        <translation>Bodies with most tasks</translation>
    </message>
    <message>
        <source>提到最多的地点</source>
        <translation>Places named most</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>资料库里的文件</source>
        <translation>Documents in the library</translation>
    </message>
    <message>
        <source>  {} 项任务</source>
        <translation>  {} task|tasks</translation>
    </message>
    <message>
        <source>怎样开始</source>
        <translation>How to begin</translation>
    </message>
    <message>
        <source>在上面输入单位、地点或词语，简称和拼音都可以；Ctrl + K 打开命令面板，F1 看帮助。</source>
        <translation>Type a body, a place or words above, short names and pinyin will do; Ctrl + K opens the palette, F1 the help.</translation>
    </message>
    <message>
        <source>其他任务</source>
        <translation>Other tasks</translation>
    </message>
    <message>
        <source>打开这项任务</source>
        <translation>Open this task</translation>
    </message>
    <message>
        <source>打开它的页面，Ctrl + 点击列出相关任务</source>
        <translation>Open its page; Ctrl + click lists its tasks</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>单位、地点、最近</source>
        <translation>Bodies, places, lately</translation>
    </message>
    <message>
        <source>不设单位</source>
        <translation>No unit</translation>
    </message>
    <message>
        <source>检索只看我的单位</source>
        <translation>Search my unit only</translation>
    </message>
    <message>
        <source>以后的每次检索都只列出我的单位牵头、配合的任务，直到取消</source>
        <translation>From now on every search lists only what my unit leads or joins, until this is cleared</translation>
    </message>
    <message>
        <source>导出责任清单</source>
        <translation>Export duty list</translation>
    </message>
    <message>
        <source>我的单位：{}</source>
        <translation>My unit: {}</translation>
    </message>
    <message>
        <source>还没有设定我的单位</source>
        <translation>No unit of mine is set yet</translation>
    </message>
    <message>
        <source>更换…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>设定我的单位…</source>
        <translation>Set my unit…</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>导入新版本</source>
        <translation>Import new version</translation>
    </message>
    <message>
        <source>能导入的文件 ({})</source>
        <translation>Files that can be imported ({})</translation>
    </message>
    <message>
        <source>导入文件夹</source>
        <translation>Import folder</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>停止导入</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已经读完的文件会保留</source>
        <translation>What has been read is kept</translation>
    </message>
    <message>
        <source>导入结果</source>
        <translation>Result of the import</translation>
    </message>
    <message>
        <source>正在导入 {}/{}</source>
        <translation>Importing {}/{}</translation>
    </message>
    <message>
        <source>导入停止了</source>
        <translation>Import stopped</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>Import finished</translation>
    </message>
    <message>
        <source>没有导入  </source>
        <translation>Not imported  </translation>
    </message>
    <message>
        <source>已有  </source>
        <translation>Known  </translation>
    </message>
    <message>
        <source>已导入  </source>
        <translation>Imported  </translation>
    </message>
    <message>
        <source>  任务 {} 项，条目 {} 个</source>
        <translation>  {} task|tasks, {} section|sections</translation>
    </message>
    <message>
        <source>，{} 处需要核对</source>
        <translation>, {} to be checked</translation>
    </message>
    <message>
        <source>，新版本：{}</source>
        <translation>, new version: {}</translation>
    </message>
    <message>
        <source>另有 {} 份</source>
        <translation>{} more</translation>
    </message>
    <message>
        <source>跳过这份</source>
        <translation>Skip this file</translation>
    </message>
    <message>
        <source>只跳过正在读的这一份，其余的继续导入</source>
        <translation>Leaves out only the file that is being read; the others go on</translation>
    </message>
    <message>
        <source>正在跳过……</source>
        <translation>Skipping…</translation>
    </message>
    <message>
        <source>  旧版本，{}导入过；资料库中是{}导入的新版本，没有替换</source>
        <translation>  older version, imported {}; the library holds the newer one of {}, not replaced</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>{}。</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>导入了 {} 份文件，共 {} 项任务</source>
        <translation>{} file|files imported with {} task|tasks</translation>
    </message>
    <message>
        <source>{} 份已在资料库中</source>
        <translation>{} known already</translation>
    </message>
    <message>
        <source>{} 份没有导入</source>
        <translation>{} not imported</translation>
    </message>
    <message>
        <source>{} 条提示</source>
        <translation>{} remark|remarks</translation>
    </message>
    <message>
        <source>还剩 {} 份</source>
        <translation>{} left</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>《{}》已在资料库中，未重复导入。</source>
        <translation>“{}” is in the library already and was not imported again.</translation>
    </message>
    <message>
        <source>已导入《{}》：任务 {} 项，条目 {} 个。</source>
        <translation>“{}” was imported: {} task|tasks, {} section|sections.</translation>
    </message>
    <message>
        <source>没有导入 {}：{}</source>
        <translation>{} was not imported: {}</translation>
    </message>
    <message>
        <source>这是《{}》的旧版本，{}导入过；资料库中是{}导入的新版本，没有替换。</source>
        <translation>This is an older version of {}, imported {}; the library holds the newer one of {}, which was not replaced.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>导入文件夹</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>继续导入</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>查看详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>看变化</source>
        <translation>See changes</translation>
    </message>
    <message>
        <source>打开它的页面</source>
        <translation>Open its page</translation>
    </message>
    <message>
        <source>只看这份文件</source>
        <translation>Only this document</translation>
    </message>
    <message>
        <source>核对 {} 处存疑</source>
        <translation>Check {} doubtful section|sections</translation>
    </message>
    <message>
        <source>上次导入没有完成，还有 {} 个文件（从“{}”起）</source>
        <translation>The last import was not finished; {} file|files is|are left (from “{}” on)</translation>
    </message>
    <message>
        <source>保留新版本</source>
        <translation>Keep the newer version</translation>
    </message>
    <message>
        <source>换回旧版本</source>
        <translation>Go back to the older version</translation>
    </message>
</context>
<context>
    <name>KeepActs</name>
    <message>
        <source>收藏和笔记</source>
        <translation>Kept things and notes</translation>
    </message>
    <message>
        <source>加书签或取消书签</source>
        <translation>Bookmark on or off</translation>
    </message>
    <message>
        <source>加入收藏夹</source>
        <translation>Add to a collection</translation>
    </message>
    <message>
        <source>把列出的全部加入收藏夹</source>
        <translation>Add all that is listed to a collection</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>标签，几个之间用顿号隔开，可以用“/”分层：</source>
        <translation>Tags, with commas between them; “/” makes levels:</translation>
    </message>
    <message>
        <source>收藏夹的名称，没有的会新建，可以用“/”分层：</source>
        <translation>Name of the collection, made if it is new; “/” makes levels:</translation>
    </message>
    <message>
        <source>已加入收藏夹“{}”：{} 条</source>
        <translation>Added to “{}”: {}</translation>
    </message>
    <message>
        <source>，{} 条原来就在</source>
        <translation>, {} were there already</translation>
    </message>
    <message>
        <source>请先打开一项任务或条款，再加书签、标签，写笔记，放进收藏夹</source>
        <translation>Please open a task or clause first, then add bookmarks, tags and notes, or put it in a collection</translation>
    </message>
</context>
<context>
    <name>KeepStrip</name>
    <message>
        <source>收藏和笔记</source>
        <translation>Kept things and notes</translation>
    </message>
    <message>
        <source>写笔记</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>★ 书签</source>
        <translation>★ Bookmark</translation>
    </message>
    <message>
        <source>☆ 书签</source>
        <translation>☆ Bookmark</translation>
    </message>
    <message>
        <source>点击修改标签</source>
        <translation>Click to change the tags</translation>
    </message>
    <message>
        <source>在这个收藏夹里</source>
        <translation>It is in this collection</translation>
    </message>
    <message>
        <source>＋标签</source>
        <translation>+ Tag</translation>
    </message>
    <message>
        <source>＋收藏夹</source>
        <translation>+ Collection</translation>
    </message>
    <message>
        <source>＋笔记</source>
        <translation>+ Note</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>笔记已删除</source>
        <translation>Note deleted</translation>
    </message>
</context>
<context>
    <name>KeptDetail</name>
    <message>
        <source>收藏内容</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>打开原文</source>
        <translation>Open in the plan</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>移出收藏夹</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>原来的文字：</source>
        <translation>The words before: </translation>
    </message>
    <message>
        <source>现在的文字：</source>
        <translation>The words now: </translation>
    </message>
    <message>
        <source>附言…</source>
        <translation>Remark…</translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message>
        <source>收藏和笔记</source>
        <translation>Kept things and notes</translation>
    </message>
    <message>
        <source>导出给同事</source>
        <translation>Hand over to a colleague</translation>
    </message>
    <message>
        <source>合并同事的文件</source>
        <translation>Merge a colleague&apos;s file</translation>
    </message>
    <message>
        <source>{} 条笔记</source>
        <translation>{} note|notes</translation>
    </message>
    <message>
        <source>{} 个标签和书签</source>
        <translation>{} tag|tags or bookmark|bookmarks</translation>
    </message>
    <message>
        <source>{} 个收藏夹</source>
        <translation>{} collection|collections</translation>
    </message>
    <message>
        <source>{} 条收藏</source>
        <translation>{} entry|entries</translation>
    </message>
    <message>
        <source>{} 个检索</source>
        <translation>{} search|searches</translation>
    </message>
    <message>
        <source>已合并：{}。</source>
        <translation>Merged: {}.</translation>
    </message>
    <message>
        <source>对方的内容这里都有，没有改动。</source>
        <translation>All of it was here already; nothing has changed.</translation>
    </message>
    <message>
        <source>《{}》</source>
        <translation>“{}”</translation>
    </message>
    <message>
        <source>其中涉及的{}不在资料库中，导入后会自动对上。</source>
        <translation> {} is not in the library; what hangs on it will find its place when it is imported.</translation>
    </message>
    <message>
        <source>撤销合并</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>收藏和笔记 (*.explorer.json)</source>
        <translation>Kept things and notes (*.explorer.json)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>{} 条更正</source>
        <translation>{} correction|corrections</translation>
    </message>
    <message>
        <source>{}（{}较晚）</source>
        <translation>{} ({} is later)</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>theirs</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>yours</translation>
    </message>
    <message>
        <source>有 {} 处更正双方不同，以较晚的为准：{}。</source>
        <translation> {} correction|corrections differs|differ; the later one stands: {}.</translation>
    </message>
    <message>
        <source>资料库是只读的，{} 条更正没有合并。</source>
        <translation> The library is read-only; {} correction|corrections was|were not merged.</translation>
    </message>
</context>
<context>
    <name>KeptView</name>
    <message>
        <source>收藏夹、标签和检索</source>
        <translation>Collections, tags and searches</translation>
    </message>
    <message>
        <source>收藏的内容</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>还没有收藏</source>
        <translation>Nothing is kept yet</translation>
    </message>
    <message>
        <source>打开一项任务，按 Ctrl+D 加书签、Ctrl+M 写笔记、Ctrl+T 加标签、Ctrl+Shift+D 放进收藏夹。</source>
        <translation>Open a task; Ctrl+D sets a bookmark, Ctrl+M writes a note, Ctrl+T tags it, Ctrl+Shift+D puts it in a collection.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已清除这里的笔记、标签、书签，并移出收藏夹</source>
        <translation>Notes, tags and bookmark are cleared, and it is out of all collections</translation>
    </message>
    <message>
        <source>新建收藏夹…</source>
        <translation>New collection…</translation>
    </message>
    <message>
        <source>合并同事的文件…</source>
        <translation>Merge a colleague&apos;s file…</translation>
    </message>
    <message>
        <source>导出给同事…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>附言</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>在这个收藏夹里对它说的话，交给同事时一并带上：</source>
        <translation>What to say of it in this collection; it goes along to colleagues:</translation>
    </message>
    <message>
        <source>收藏夹</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message>
        <source>正在重新识别文件</source>
        <translation>Understanding the document anew</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>关联</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible bodies</translation>
    </message>
    <message>
        <source>相关任务</source>
        <translation>Related tasks</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>提到的机构</source>
        <translation>Bodies mentioned</translation>
    </message>
    <message>
        <source>引用的文件和会议</source>
        <translation>Documents and meetings cited</translation>
    </message>
    <message>
        <source>这一部分没有关联的单位、地点和项目。</source>
        <translation>This section is linked to no body, place or programme.</translation>
    </message>
    <message>
        <source>{}，原文写作“{}”</source>
        <translation>{}, written “{}”</translation>
    </message>
    <message>
        <source>点击看它在正文中的位置</source>
        <translation>Click to see where it stands in the text</translation>
    </message>
    <message>
        <source>点击打开它的页面，Ctrl + 点击列出相关任务</source>
        <translation>Click opens its page, Ctrl + click lists its tasks</translation>
    </message>
    <message>
        <source>{}，由您指定，原文没有写明</source>
        <translation>{}, set by you, not written in the source</translation>
    </message>
</context>
<context>
    <name>LookUpView</name>
    <message>
        <source>要查的清单</source>
        <translation>List to look up</translation>
    </message>
    <message>
        <source>把单位、地点或词语粘贴到这里：
每行一个，或用顿号、逗号隔开，
简称、拼音也可以。</source>
        <translation>Paste bodies, places or words here:
one a line, or with commas between them;
short names and pinyin will do.</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>复制表格</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>一次查一串</source>
        <translation>Look up a whole list</translation>
    </message>
    <message>
        <source>在左边粘贴单位、地点或词语的清单，得到一张表：各自在哪些任务和条款里。</source>
        <translation>Paste a list of bodies, places or words at the left to get a table of the tasks and clauses of each.</translation>
    </message>
    <message>
        <source>批量查询</source>
        <translation>Batch look-up</translation>
    </message>
    <message>
        <source>查询清单</source>
        <translation>Look the list up</translation>
    </message>
    <message>
        <source>查到 {} 项，共 {} 项</source>
        <translation>{} of {} found</translation>
    </message>
    <message>
        <source>导出批量查询结果</source>
        <translation>Export what was looked up</translation>
    </message>
    <message>
        <source>批量查询结果</source>
        <translation>Look-up</translation>
    </message>
    <message>
        <source>查询结果</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>回车打开条目</source>
        <translation>Enter opens the section</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>川渝双碳行动方案知识库</source>
        <translation>Action Plan Explorer</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>检索框</source>
        <translation>Search box</translation>
    </message>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>清除检索和筛选</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>下一个区域</source>
        <translation>Next area</translation>
    </message>
    <message>
        <source>上一个区域</source>
        <translation>Previous area</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>共同牵头 {} 项</source>
        <translation>{} led together</translation>
    </message>
    <message>
        <source>{} 项</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>{}：{} 项</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{}（{}）：牵头 {} 项，共 {} 项</source>
        <translation>{} ({}): leads {}, {} in all</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>分工矩阵</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>方向键移动，回车查看原文，Ctrl+C 复制选中的格子</source>
        <translation>Arrow keys move, Enter shows the text, Ctrl+C copies the chosen cells</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>筛选行：名称、简称、拼音</source>
        <translation>Filter rows: names, short names, pinyin</translation>
    </message>
    <message>
        <source>筛选行</source>
        <translation>Filter rows</translation>
    </message>
    <message>
        <source>只看当前检索结果</source>
        <translation>Only what was searched for</translation>
    </message>
    <message>
        <source>没有名称里带“{}”的行</source>
        <translation>No row has “{}” in its name</translation>
    </message>
    <message>
        <source>请换个说法，或清除筛选。</source>
        <translation>Try other words, or clear the filter.</translation>
    </message>
    <message>
        <source>当前检索结果里没有可以列成矩阵的内容。取消“只看当前检索结果”可以看全部。</source>
        <translation>The results of the search make no matrix. Switch “Only what was searched for” off to see all.</translation>
    </message>
    <message>
        <source>没有可列的内容</source>
        <translation>Nothing to show</translation>
    </message>
    <message>
        <source>资料库里的文件没有写明责任单位、地点，或没有两地共同牵头的任务。</source>
        <translation>The documents name no responsible bodies or places, or no tasks that both sides lead.</translation>
    </message>
    <message>
        <source>●牵头&#x3000;○配合&#x3000;◎责任（原文未分牵头、配合）&#x3000;·&#x3000;点击标记看原文，点击行首、列首打开单位和任务</source>
        <translation>● leads  ○ joins  ◎ responsible (the text does not say who leads)  ·  click a mark for the text, a head for its page</translation>
    </message>
    <message>
        <source>格内数字为任务项数&#x3000;·&#x3000;点击数字看原文或列出这些任务，点击行首、列首打开它的页面</source>
        <translation>Numbers count tasks  ·  click one for the text or the list, a head for its page</translation>
    </message>
    <message>
        <source>任务分工表…</source>
        <translation>Division of tasks…</translation>
    </message>
    <message>
        <source>按公文样式导出任务分工表：选列、落款、预览</source>
        <translation>Export the division of tasks as an official sheet: columns, signature, preview</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>按现在的内容、筛选和排序存成文件</source>
        <translation>Save as it is shown, filtered and sorted</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>导出矩阵</source>
        <translation>Export the matrix</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>已有的名称</source>
        <translation>Names there are</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>查看督办情况</source>
        <translation>Show follow-up</translation>
    </message>
    <message>
        <source>填报内容已保存 {} 处</source>
        <translation>{} value|values kept</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>笔记：{}</source>
        <translation>Note: {}</translation>
    </message>
    <message>
        <source>看它在正文中的位置</source>
        <translation>Show it in the text</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{}这条笔记</source>
        <translation>{} this note</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>笔记</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>可以用 Markdown；自动保存，Esc 结束</source>
        <translation>Markdown will do; saved as you write, Esc ends</translation>
    </message>
    <message>
        <source>写点什么……可以用 Markdown，自动保存，Esc 结束</source>
        <translation>Write something… Markdown will do, saved as you write, Esc ends</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>关闭提示</source>
        <translation>Close notice</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>已导出到 {}</source>
        <translation>Exported to {}</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>已导出 {} 个文件到 {}</source>
        <translation>{} file|files exported to {}</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>第 {} 级：{}</source>
        <translation>Level {}: {}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>依据：{}</source>
        <translation>Evidence: {}</translation>
    </message>
    <message>
        <source>点击打开它的页面，Ctrl + 点击列出相关任务</source>
        <translation>Click opens its page, Ctrl + click lists its tasks</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>第一页预览</source>
        <translation>Preview of the first page</translation>
    </message>
    <message>
        <source>第一页</source>
        <translation>First page</translation>
    </message>
    <message>
        <source>不用模板时的第一页；模板填好的样子请导出后在 Word 或 WPS 里看</source>
        <translation>First page without the template; see the filled template in Word or WPS after export</translation>
    </message>
    <message>
        <source>打印版式的第一页；{} 文件里是同样的内容</source>
        <translation>First page as printed; the {} file holds the same content</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>命令、任务、单位、地点……可用拼音和首字母</source>
        <translation>Commands, tasks, agencies, places … pinyin and initials work</translation>
    </message>
    <message>
        <source>输入名称的一部分</source>
        <translation>Type some of a name</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，回车执行或打开，Esc 关闭</source>
        <translation>↑ ↓ choose, Enter runs or opens, Esc closes</translation>
    </message>
    <message>
        <source>命令和去处</source>
        <translation>Commands and places to go</translation>
    </message>
    <message>
        <source>没有这样的命令或名称。换几个字，或在检索框中检索正文。</source>
        <translation>No command or name like this. Try other words, or search the text with the search box.</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>{} 项</source>
        <translation>{}</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>名称、简称或拼音</source>
        <translation>Name, short name or pinyin</translation>
    </message>
    <message>
        <source>可选的名称</source>
        <translation>Names to choose from</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>“{}”，照这样写</source>
        <translation>“{}”, as it is written</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>打开“{}”</source>
        <translation>Open “{}”</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>阅读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>在全文中查找</source>
        <translation>Find in the whole text</translation>
    </message>
    <message>
        <source>全文中的下一处</source>
        <translation>Next find in the whole text</translation>
    </message>
    <message>
        <source>全文中的上一处</source>
        <translation>Previous find in the whole text</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>上下键移动，正文随之移动；回车进入正文</source>
        <translation>Up and Down move, and the text with them; Enter goes to the text</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>视图</source>
        <translation>Views</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>阅读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>打开一项任务开始阅读</source>
        <translation>Open a task to read it</translation>
    </message>
    <message>
        <source>点击结果列表中的任务，或按 ↓ 选择、回车打开。
Ctrl + F 检索&#x3000;·&#x3000;F6 切换区域&#x3000;·&#x3000;Alt + ← 返回</source>
        <translation>Click a task in the list, or choose with ↓ and open with Enter.
Ctrl + F search  ·  F6 next area  ·  Alt + ← back</translation>
    </message>
    <message>
        <source>检索词</source>
        <translation>Searched for</translation>
    </message>
    <message>
        <source>并排对照</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>和最相关的任务并排看（Ctrl+B）</source>
        <translation>Set it beside the most related task (Ctrl+B)</translation>
    </message>
    <message>
        <source>通读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>在整份文件里从这里读下去（Ctrl+R）</source>
        <translation>Read on from here in the whole document (Ctrl+R)</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>更正选中处或光标处：单位、地点、项目，标题、拆分（F2）</source>
        <translation>Correct what is selected or at the cursor: bodies, places, programmes, title, borders (F2)</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>阅读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>在文中查找</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <source>下一处命中</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>上一处命中</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>与相关任务并排对照</source>
        <translation>Set beside a related task</translation>
    </message>
    <message>
        <source>在整份文件里读下去</source>
        <translation>Read on in the whole document</translation>
    </message>
    <message>
        <source>复制为纯文本</source>
        <translation>Copy as plain text</translation>
    </message>
    <message>
        <source>复制为带格式文本</source>
        <translation>Copy as rich text</translation>
    </message>
    <message>
        <source>复制引用</source>
        <translation>Copy citation</translation>
    </message>
    <message>
        <source>更正选中处或光标处</source>
        <translation>Correct what is selected or at the cursor</translation>
    </message>
    <message>
        <source>在核对页里看这一条</source>
        <translation>Check this section beside its source</translation>
    </message>
    <message>
        <source>列出相关任务</source>
        <translation>List its tasks</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>正在打开资料库……</source>
        <translation>Opening the library …</translation>
    </message>
    <message>
        <source>换个说法试试</source>
        <translation>Try other words</translation>
    </message>
    <message>
        <source>也可以放宽左侧的筛选条件。</source>
        <translation>Or loosen the filters at the left.</translation>
    </message>
    <message>
        <source>资料库没有打开</source>
        <translation>The library did not open</translation>
    </message>
    <message>
        <source>结果列表</source>
        <translation>List of results</translation>
    </message>
    <message>
        <source>上下键浏览，回车阅读；按住 Ctrl 或 Shift 可选多项，再导出所选</source>
        <translation>Up and down to browse, Enter to read; hold Ctrl or Shift to choose several, then export them</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>识别结果</source>
        <translation>What was understood</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible bodies</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>改为未看过</source>
        <translation>Mark as not checked</translation>
    </message>
    <message>
        <source>看过，无误</source>
        <translation>Checked, all right</translation>
    </message>
    <message>
        <source>＋责任单位</source>
        <translation>+ Body</translation>
    </message>
    <message>
        <source>改类别、标题，拆分或合并</source>
        <translation>Change kind or title, split or join</translation>
    </message>
    <message>
        <source>类别：{}</source>
        <translation>Kind: {}</translation>
    </message>
    <message>
        <source>标题：{}</source>
        <translation>Title: {}</translation>
    </message>
    <message>
        <source>没有标题</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>举措 {} 条</source>
        <translation>Measures: {}</translation>
    </message>
    <message>
        <source>原文写作“{}”</source>
        <translation>Written “{}”</translation>
    </message>
    <message>
        <source>原文没有写明</source>
        <translation>Not written in the source</translation>
    </message>
    <message>
        <source>点击更正</source>
        <translation>Click to correct</translation>
    </message>
    <message>
        <source>＋地点</source>
        <translation>+ Place</translation>
    </message>
    <message>
        <source>＋项目平台</source>
        <translation>+ Programme</translation>
    </message>
    <message>
        <source>先在原文里选中词语，再点这里</source>
        <translation>Select words in the source first, then click here</translation>
    </message>
</context>
<context>
    <name>ReviewLists</name>
    <message>
        <source>清单</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>存疑的在前</source>
        <translation>Doubtful first</translation>
    </message>
    <message>
        <source>按原文顺序</source>
        <translation>As in the source</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>N 到下一处存疑，Ctrl+回车表示看过、无误，回车进入原文</source>
        <translation>N goes to the next doubtful one, Ctrl+Return marks it as checked, Return goes into the source</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>撤销这条更正</source>
        <translation>Undo this correction</translation>
    </message>
    <message>
        <source>条目 {}</source>
        <translation>Sections {}</translation>
    </message>
    <message>
        <source>提示 {}</source>
        <translation>Notices {}</translation>
    </message>
    <message>
        <source>更正 {}</source>
        <translation>Corrections {}</translation>
    </message>
    <message>
        <source>“{}”都是指{}</source>
        <translation>“{}” always means {}</translation>
    </message>
    <message>
        <source>记入单位表</source>
        <translation>Kept in the table of bodies</translation>
    </message>
    <message>
        <source>原文已变，没有起作用</source>
        <translation>The source has changed, this does nothing</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>前文</source>
        <translation>Before it</translation>
    </message>
    <message>
        <source>这一条</source>
        <translation>This section</translation>
    </message>
    <message>
        <source>后文</source>
        <translation>After it</translation>
    </message>
    <message>
        <source>责任条款</source>
        <translation>Responsibility clause</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>原文</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>选中词语后按菜单键或 F2 更正</source>
        <translation>Select words, then press the menu key or F2 to correct</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>要核对的文件</source>
        <translation>Document to check</translation>
    </message>
    <message>
        <source>后面没有存疑的条目了</source>
        <translation>Nothing doubtful after this</translation>
    </message>
    <message>
        <source>前面没有存疑的条目了</source>
        <translation>Nothing doubtful before this</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>下一处存疑</source>
        <translation>Next doubtful section</translation>
    </message>
    <message>
        <source>上一处存疑</source>
        <translation>Previous doubtful section</translation>
    </message>
    <message>
        <source>看过，无误</source>
        <translation>Checked, all right</translation>
    </message>
    <message>
        <source>更正选中处或光标处</source>
        <translation>Correct what is selected or at the cursor</translation>
    </message>
    <message>
        <source>添加责任单位</source>
        <translation>Add a responsible body</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>责任条款</source>
        <translation>Responsibility clause</translation>
    </message>
    <message>
        <source>存疑 {} · {}</source>
        <translation>{} doubtful · {}</translation>
    </message>
    <message>
        <source>可能是图片或空白文件，请在“提示”里看读取时的情况，或换一份文件导入。</source>
        <translation>It may hold pictures only, or nothing. See “Notices” for what was met while reading, or import another file.</translation>
    </message>
    <message>
        <source>这份文件里没有识别出条目</source>
        <translation>No sections were found in this document</translation>
    </message>
    <message>
        <source>核对识别的结果</source>
        <translation>Check what was understood</translation>
    </message>
    <message>
        <source>导入文件以后，在这里对照原文，核对识别出的条目、责任单位和地点。</source>
        <translation>After an import, check the sections, bodies and places that were found against the source here.</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>识别结果</source>
        <translation>What was understood</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>最近和保存的检索</source>
        <translation>Recent and saved searches</translation>
    </message>
    <message>
        <source>最近和保存的检索（Ctrl+Shift+H）</source>
        <translation>Recent and saved searches (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>{}（{} 项）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>还没有检索过</source>
        <translation>No searches yet</translation>
    </message>
    <message>
        <source>清除最近的检索和阅读</source>
        <translation>Forget recent searches and reading</translation>
    </message>
    <message>
        <source>收藏和笔记</source>
        <translation>Kept things and notes</translation>
    </message>
    <message>
        <source>保存当前检索</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>保存检索</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>检索的名称，可以用“/”分层：</source>
        <translation>Name of the search; “/” makes levels:</translation>
    </message>
    <message>
        <source>请先输入检索词或选定筛选，再保存检索</source>
        <translation>Please type words or choose a filter first, then save the search</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>外观</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>正文和列表的文字</source>
        <translation>Text and lists</translation>
    </message>
    <message>
        <source>整个界面</source>
        <translation>Whole window</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>重新启动程序后生效</source>
        <translation>In force at the next start</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消正在进行的工作</source>
        <translation>Cancel the work under way</translation>
    </message>
    <message>
        <source>理解为：{}</source>
        <translation>Understood as: {}</translation>
    </message>
    <message>
        <source>不到 1 毫秒</source>
        <translation>less than 1 ms</translation>
    </message>
    <message>
        <source>{:.0f} 毫秒</source>
        <translation>{:.0f} ms</translation>
    </message>
    <message>
        <source>共 {} 项 · {}</source>
        <translation>{} result|results · {}</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>{}，{}，{} 项</source>
        <translation>{}, {}, {} result|results</translation>
    </message>
    <message>
        <source>{} 项</source>
        <translation>{}</translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>检索建议</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>↓ 选择，回车采用，Esc 关闭</source>
        <translation>↓ chooses, Enter takes, Esc closes</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message>
        <source>导出后打开(&amp;O)</source>
        <translation>&amp;Open after export</translation>
    </message>
    <message>
        <source>浏览(&amp;B)…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>文件名(&amp;W)</source>
        <translation>File name (&amp;W)</translation>
    </message>
    <message>
        <source>文件夹(&amp;G)</source>
        <translation>Folder (&amp;G)</translation>
    </message>
    <message>
        <source>导出到文件夹</source>
        <translation>Export to folder</translation>
    </message>
</context>
<context>
    <name>ThingPage</name>
    <message>
        <source>项目平台</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>提到它的条目</source>
        <translation>Sections that mention it</translation>
    </message>
    <message>
        <source>责任单位  ·  {}</source>
        <translation>Responsible body  ·  {}</translation>
    </message>
    <message>
        <source>全称</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>又称</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source> 等 {} 个</source>
        <translation> and others, {} in all</translation>
    </message>
    <message>
        <source>由此改来</source>
        <translation>Formerly</translation>
    </message>
    <message>
        <source>后来改为</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>共同承担 {} 项</source>
        <translation>{} in common</translation>
    </message>
    <message>
        <source>对口单位</source>
        <translation>Counterpart</translation>
    </message>
    <message>
        <source>{}的任务</source>
        <translation>Tasks: {}</translation>
    </message>
    <message>
        <source>行政区划</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>自然地物</source>
        <translation>Natural feature</translation>
    </message>
    <message>
        <source>地点  ·  {}</source>
        <translation>Place  ·  {}</translation>
    </message>
    <message>
        <source>位于</source>
        <translation>In</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Division code</translation>
    </message>
    <message>
        <source>下辖地点</source>
        <translation>Places within</translation>
    </message>
    <message>
        <source>只提到下辖地点的条目</source>
        <translation>Sections that name only places within</translation>
    </message>
    <message>
        <source>一起承担的单位</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>承担这些任务的单位</source>
        <translation>Bodies with these tasks</translation>
    </message>
    <message>
        <source>同时提到的地点</source>
        <translation>Places named with it</translation>
    </message>
    <message>
        <source>同时提到的项目平台</source>
        <translation>Programmes named with it</translation>
    </message>
    <message>
        <source>落到地点和项目的举措</source>
        <translation>Measures that name places and programmes</translation>
    </message>
    <message>
        <source>提到它的举措</source>
        <translation>Measures that mention it</translation>
    </message>
    <message>
        <source>用到这个名称、没有关联的段落</source>
        <translation>Passages that use the name without a link</translation>
    </message>
    <message>
        <source>&#x3000;等 {} 个</source>
        <translation> and others, {} in all</translation>
    </message>
    <message>
        <source>另有 {} 条</source>
        <translation>{} more</translation>
    </message>
    <message>
        <source>  依据：{}</source>
        <translation>  Evidence: {}</translation>
    </message>
    <message>
        <source>{} 第 {} 条</source>
        <translation>{}, measure {}</translation>
    </message>
    <message>
        <source>点击看原文</source>
        <translation>Click to read the text</translation>
    </message>
    <message>
        <source>所在文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>  {} 条</source>
        <translation>  {}</translation>
    </message>
    <message>
        <source>  人工</source>
        <translation>  by hand</translation>
    </message>
    <message>
        <source>督办情况</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>ThingView</name>
    <message>
        <source>单位、地点、项目平台的页面</source>
        <translation>Page of a body, place or programme</translation>
    </message>
    <message>
        <source>列出相关任务</source>
        <translation>List its tasks</translation>
    </message>
    <message>
        <source>在结果列表中只看与它有关的条目</source>
        <translation>List only what concerns it</translation>
    </message>
    <message>
        <source>导出责任清单</source>
        <translation>Export duty list</translation>
    </message>
    <message>
        <source>把这个单位牵头、配合的任务存成文件</source>
        <translation>Save the tasks this body leads and joins</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>检索栏</source>
        <translation>Search bar</translation>
    </message>
    <message>
        <source>检索任务、单位、地点、项目……</source>
        <translation>Search tasks, agencies, places, programmes …</translation>
    </message>
    <message>
        <source>检索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>边输入边检索；回车打开第一项，↓ 进入结果列表，Esc 清除</source>
        <translation>Searches as you type; Enter opens the first result, ↓ enters the list, Esc clears</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>把方案文件放进资料库（Ctrl+O），也可以直接拖到窗口里</source>
        <translation>Take plans into the library (Ctrl+O); files can also be dropped on the window</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>把当前列出的内容存成文件（Ctrl+E）</source>
        <translation>Save what is listed to a file (Ctrl+E)</translation>
    </message>
    <message>
        <source>导出当前结果</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>导出格式</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>任务清单（每项任务一条）…</source>
        <translation>Task list (one entry a task) …</translation>
    </message>
    <message>
        <source>责任清单（每个单位一条）…</source>
        <translation>Duty list (one entry a body) …</translation>
    </message>
    <message>
        <source>任务分工表（单位对任务）…</source>
        <translation>Matrix (bodies against tasks) …</translation>
    </message>
    <message>
        <source>工作方案（逐条举措待填）…</source>
        <translation>Work plan (measures to fill in) …</translation>
    </message>
    <message>
        <source>行动汇总…</source>
        <translation>Actions …</translation>
    </message>
    <message>
        <source>检索报告（标出命中）…</source>
        <translation>Search report (hits marked) …</translation>
    </message>
    <message>
        <source>督办清单（填报进展）…</source>
        <translation>Follow-up list (progress to fill in)…</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>导览</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>TourStops</name>
    <message>
        <source>检索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>输入字词、拼音或首字母，边输入边出结果；也可以直接提问。</source>
        <translation>Type words, pinyin or initials: results come as you type. Questions work, too.</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>点选单位、地点、行动缩小范围，数字是会列出的条数，右键排除。</source>
        <translation>Choose bodies, places or actions to narrow the results; the numbers say how many would be listed. The context menu excludes.</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>单击打开，或用 ↓ 移动、回车打开；命中的字词标出。</source>
        <translation>Click to open, or move with ↓ and open with Enter; what was searched for is marked.</translation>
    </message>
    <message>
        <source>阅读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>正文里的单位、地点、项目都可以点开，依据随时看得到。</source>
        <translation>Bodies, places and programmes in the text can be clicked; the evidence is always at hand.</translation>
    </message>
    <message>
        <source>视图和命令</source>
        <translation>Views and commands</translation>
    </message>
    <message>
        <source>左边换视图；Ctrl+K 打开命令面板，F1 是帮助。</source>
        <translation>Turn to other views at the left; Ctrl+K opens the command palette, F1 is help.</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>回收站</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>清空回收站…</source>
        <translation>Empty trash…</translation>
    </message>
    <message>
        <source>放回资料库，笔记、收藏和更正随之恢复</source>
        <translation>Put it back into the library with its notes, collections and corrections</translation>
    </message>
    <message>
        <source>移除的文件在这里等着恢复；它们的笔记、收藏和更正都还在。</source>
        <translation>Removed documents can be restored from here; their notes, collections and corrections are kept.</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The trash is empty</translation>
    </message>
    <message>
        <source>移除的文件会放在这里，可以恢复。</source>
        <translation>Documents that are removed are put here and can be restored.</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>我的单位</source>
        <translation>My unit</translation>
    </message>
    <message>
        <source>单位名称、简称或拼音</source>
        <translation>Name, short name or pinyin</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>检索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>收藏</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>批量</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>通读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>_Part</name>
    <message>
        <source>全文</source>
        <translation>Whole text</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>《{}》{}</source>
        <translation>“{}”, {}</translation>
    </message>
    <message>
        <source>{}，第{}条举措</source>
        <translation>{}, measure {}</translation>
    </message>
    <message>
        <source>{}，第{}至{}条举措</source>
        <translation>{}, measures {} to {}</translation>
    </message>
    <message>
        <source>“{}”（{}）</source>
        <translation>“{}” ({})</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>国家</source>
        <translation>National</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Provincial</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>Municipal</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>未写明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{} {} 项</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>任务和分工没有变化</source>
        <translation>no tasks or duties have changed</translation>
    </message>
    <message>
        <source>随程序</source>
        <translation>Bundled</translation>
    </message>
    <message>
        <source>自己导入</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>{}（{}）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>文种</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>发文机关</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>导入时间</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>移除时间</source>
        <translation>Removed</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>全部内容</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>包含</source>
        <translation>contains </translation>
    </message>
    <message>
        <source>以</source>
        <translation>words that begin with </translation>
    </message>
    <message>
        <source>开头的词</source>
        <translation> …</translation>
    </message>
    <message>
        <source>标题为</source>
        <translation>title is </translation>
    </message>
    <message>
        <source>不要（</source>
        <translation>not (</translation>
    </message>
    <message>
        <source>，也查</source>
        <translation>, also </translation>
    </message>
    <message>
        <source>，按拼音查</source>
        <translation>, by pinyin </translation>
    </message>
    <message>
        <source>，您要查的可能是</source>
        <translation>, perhaps meant </translation>
    </message>
    <message>
        <source>，部分匹配</source>
        <translation>, in part </translation>
    </message>
    <message>
        <source>且</source>
        <translation> and </translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>等</source>
        <translation> and others</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>（</source>
        <translation> (</translation>
    </message>
    <message>
        <source>）</source>
        <translation>)</translation>
    </message>
    <message>
        <source>，其他条件是有的。</source>
        <translation>; the other conditions are met.</translation>
    </message>
    <message>
        <source>分别都有，但没有哪一条同时符合。</source>
        <translation> are found, but never in one section together.</translation>
    </message>
    <message>
        <source>排除条件去掉了全部结果。</source>
        <translation>What is excluded takes all results away.</translation>
    </message>
    <message>
        <source>符合检索词的有 </source>
        <translation>The words are found in </translation>
    </message>
    <message>
        <source> 条，但筛选条件（</source>
        <translation> section|sections, but the filters (</translation>
    </message>
    <message>
        <source>）把它们都去掉了。</source>
        <translation>) take all of them away.</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>正在打开资料库</source>
        <translation>Opening the library</translation>
    </message>
    <message>
        <source>正在检查资料库</source>
        <translation>Checking the library</translation>
    </message>
    <message>
        <source>正在解析文件</source>
        <translation>Reading the plans</translation>
    </message>
    <message>
        <source>正在打开索引</source>
        <translation>Opening the index</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>正在更新索引</source>
        <translation>Updating the index</translation>
    </message>
    <message>
        <source>{} 为 </source>
        <translation>{} is </translation>
    </message>
    <message>
        <source>排除 {} </source>
        <translation>without {} </translation>
    </message>
    <message>
        <source>资料库里没有</source>
        <translation>The library has no match for </translation>
    </message>
    <message>
        <source>符合其他条件的有 </source>
        <translation>All but the exclusions finds </translation>
    </message>
    <message>
        <source> 条，但排除条件把它们都去掉了。</source>
        <translation> section|sections, and the exclusions remove them all.</translation>
    </message>
    <message>
        <source>锁定的单位名下没有</source>
        <translation>The unit searches are kept to has no match for </translation>
    </message>
    <message>
        <source> 条，但都与锁定的</source>
        <translation> section|sections, but none has to do with </translation>
    </message>
    <message>
        <source>无关。</source>
        <translation>, to which searches are kept.</translation>
    </message>
    <message>
        <source>列首位</source>
        <translation> named first</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>It is not known yet who </translation>
    </message>
    <message>
        <source>是哪一家：请在开始页设定我的单位，或者直接写单位的名称。</source>
        <translation> is: set my unit on the start page, or name the body.</translation>
    </message>
    <message>
        <source>，意思相近的有</source>
        <translation>, near in meaning: </translation>
    </message>
    <message>
        <source>列其后</source>
        <translation> named after others</translation>
    </message>
    <message>
        <source>这样的写法。</source>
        <translation> in these words.</translation>
    </message>
    <message>
        <source>这样的写法，其他条件是有的。</source>
        <translation> in these words; the other conditions are met.</translation>
    </message>
    <message>
        <source>用别的说法写的有 </source>
        <translation>Other words for it are found in </translation>
    </message>
    <message>
        <source>内容共有 </source>
        <translation>The library has </translation>
    </message>
    <message>
        <source>，其他条件换个写法是有的。</source>
        <translation>; the other conditions are met in other words.</translation>
    </message>
    <message>
        <source>所有{0}</source>
        <translation>all of {0}</translation>
    </message>
    <message>
        <source>最后{0}项{1}</source>
        <translation>the last {0} of {1}</translation>
    </message>
    <message>
        <source>倒数第{0}项{1}</source>
        <translation>number {0} from the end of {1}</translation>
    </message>
    <message>
        <source>{0}{1}至{2}</source>
        <translation>{0} {1} to {2}</translation>
    </message>
    <message>
        <source>{0}{1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>多少不作比较，列出的是其余条件的全部结果，各有几条见筛选的计数</source>
        <translation>amounts are not compared; all that meets the other conditions is listed, and the filters count how many each has</translation>
    </message>
</context>
<context>
    <name>kept</name>
    <message>
        <source>原文有改动</source>
        <translation>The words have changed</translation>
    </message>
    <message>
        <source>原文已变</source>
        <translation>The words are gone</translation>
    </message>
    <message>
        <source>文件不在资料库中</source>
        <translation>The document is not in the library</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>“{}”</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>《{}》</source>
        <translation>“{}”</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>笔记</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>原文有变</source>
        <translation>Words changed</translation>
    </message>
    <message>
        <source>检索：{}</source>
        <translation>Search: {}</translation>
    </message>
    <message>
        <source>{}，{} 条</source>
        <translation>{}, {}</translation>
    </message>
</context>
<context>
    <name>lookUp</name>
    <message>
        <source>查询内容</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>理解为</source>
        <translation>Understood as</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>行动</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>词语</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>{}；相近的有：{}</source>
        <translation>{}; much like it: {}</translation>
    </message>
    <message>
        <source>未找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>（{}）</source>
        <translation> ({})</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>共 {} 项，另有相近 {} 项以上</source>
        <translation>{} result|results and more than {} close one|ones</translation>
    </message>
    <message>
        <source>共 {} 项，另有相近 {} 项</source>
        <translation>{} result|results and {} close one|ones</translation>
    </message>
    <message>
        <source>共 {} 项，列出前 {} 项</source>
        <translation>{} result|results, the first {} listed</translation>
    </message>
    <message>
        <source>共 {} 项</source>
        <translation>{} result|results</translation>
    </message>
    <message>
        <source>没有找到“{}”</source>
        <translation>Nothing found for “{}”</translation>
    </message>
    <message>
        <source>没有符合条件的内容</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>{}，相近的有 {} 项以上</source>
        <translation>{}; more than {} close one|ones</translation>
    </message>
    <message>
        <source>{}，相近的有 {} 项</source>
        <translation>{}; {} close one|ones</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>确定</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>较可信</source>
        <translation>Likely</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>由您指定</source>
        <translation>set by you</translation>
    </message>
    <message>
        <source>单位表中有这个单位</source>
        <translation>in the table of bodies</translation>
    </message>
    <message>
        <source>泛指的单位，按原文保留</source>
        <translation>a collective body, kept as written</translation>
    </message>
    <message>
        <source>单位表中没有，名称像一个单位</source>
        <translation>not in the table, named like a body</translation>
    </message>
    <message>
        <source>单位表中没有，全称按发文机关的层级推定</source>
        <translation>not in the table, full name inferred from the level of the issuer</translation>
    </message>
    <message>
        <source>单位表中没有，按原文保留</source>
        <translation>not in the table, kept as written</translation>
    </message>
    <message>
        <source>写明责任单位</source>
        <translation>names its bodies</translation>
    </message>
    <message>
        <source>与其他任务同级</source>
        <translation>stands among other tasks</translation>
    </message>
    <message>
        <source>与其他任务同级，但没有写明责任单位</source>
        <translation>stands among other tasks, names no responsible body</translation>
    </message>
    <message>
        <source>编号不连续或重复</source>
        <translation>numbering has a gap or a repetition</translation>
    </message>
    <message>
        <source>有读不出的文字</source>
        <translation>has unreadable characters</translation>
    </message>
    <message>
        <source>按标题判定</source>
        <translation>told by its title</translation>
    </message>
    <message>
        <source>按位置判定</source>
        <translation>told by its place</translation>
    </message>
    <message>
        <source>没有标题，未归入任务</source>
        <translation>no title, taken for no task</translation>
    </message>
    <message>
        <source>有读不出的文字：{}</source>
        <translation>Unreadable characters: {}</translation>
    </message>
    <message>
        <source>编号从“{}”跳到“{}”，中间可能缺少内容</source>
        <translation>Numbers jump from “{}” to “{}”, something may be missing</translation>
    </message>
    <message>
        <source>编号“{}”重复</source>
        <translation>Number “{}” is used twice</translation>
    </message>
    <message>
        <source>任务“{}”没有写明责任单位</source>
        <translation>Task “{}” names no responsible body</translation>
    </message>
    <message>
        <source>责任单位“{}”不在单位表中</source>
        <translation>Body “{}” is not in the table of bodies</translation>
    </message>
    <message>
        <source>标题：{}</source>
        <translation>Title: {}</translation>
    </message>
    <message>
        <source>类别：{}</source>
        <translation>Kind: {}</translation>
    </message>
    <message>
        <source>从“{}”起另成一条</source>
        <translation>New section from “{}” on</translation>
    </message>
    <message>
        <source>并入上一条</source>
        <translation>Join with the section before</translation>
    </message>
    <message>
        <source>责任单位：{}</source>
        <translation>Body: {}</translation>
    </message>
    <message>
        <source>不是责任单位：{}</source>
        <translation>Not a body: {}</translation>
    </message>
    <message>
        <source>地点：{}</source>
        <translation>Place: {}</translation>
    </message>
    <message>
        <source>不是地点：{}</source>
        <translation>Not a place: {}</translation>
    </message>
    <message>
        <source>项目平台：{}</source>
        <translation>Programme: {}</translation>
    </message>
    <message>
        <source>不是项目平台：{}</source>
        <translation>Not a programme: {}</translation>
    </message>
    <message>
        <source>文件信息：{}</source>
        <translation>About the document: {}</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>已看过</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{}（{}）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>{}，原文“{}”</source>
        <translation>{}, written “{}”</translation>
    </message>
    <message>
        <source>在“{}…”</source>
        <translation>In “{}…”</translation>
    </message>
    <message>
        <source>单位表中没有：{}</source>
        <translation>not in the table of bodies: {}</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Word 模板（.docx）写成 .docx，Markdown 模板（.md）写成 .md。</source>
        <translation>A Word template (.docx) makes a .docx, a Markdown template (.md) a .md.</translation>
    </message>
    <message>
        <source>{}“{}”是更新版本的程序建立的。</source>
        <translation>A newer version of the program made {} “{}”.</translation>
    </message>
    <message>
        <source>{}已损坏，未能读取。</source>
        <translation>{} could not be read: damaged.</translation>
    </message>
    <message>
        <source>{}文件“{}”已损坏。</source>
        <translation>{}: the file “{}” is damaged.</translation>
    </message>
    <message>
        <source>{}是一个文件夹，不能写成文件。</source>
        <translation>{} is a folder and can&apos;t be written as a file.</translation>
    </message>
    <message>
        <source>{}有倾斜的文字（多为水印），未收入。</source>
        <translation>{}: slanted words (mostly watermarks) were left out.</translation>
    </message>
    <message>
        <source>{}没有“{}”这一列。</source>
        <translation>{} has no column “{}”.</translation>
    </message>
    <message>
        <source>{}没有写成（{}），原有文件未改动。</source>
        <translation>{} was not written ({}); the file there is as it was.</translation>
    </message>
    <message>
        <source>{}没有文字，可能是图片；安装文字识别组件后重新导入可以识别。</source>
        <translation>{}: no text, perhaps pictures; with the text recognition installed they can be read when imported again.</translation>
    </message>
    <message>
        <source>{}没有识别出文字。</source>
        <translation>{}: no text was recognised.</translation>
    </message>
    <message>
        <source>{}由文字识别得到，平均置信度 {}{}，请核对。</source>
        <translation>{}: read by text recognition, confidence {}{} on average; please check.</translation>
    </message>
    <message>
        <source>{}的内容异常多，只读取了一部分。</source>
        <translation>{}: far too much content, only a part was read.</translation>
    </message>
    <message>
        <source>{}的字体编码有误，读出的可能是乱码；请核对，或换一份文件。</source>
        <translation>{}: a faulty font encoding, what was read may be garbled; please check, or take another file.</translation>
    </message>
    <message>
        <source>{}的文字来自扫描件自带的识别结果，可能有错字，请核对。</source>
        <translation>{}: the text comes from the recognition in the scan and may have errors; please check.</translation>
    </message>
    <message>
        <source>“{}”不是收藏和笔记文件。</source>
        <translation>“{}” is no file of collections and notes.</translation>
    </message>
    <message>
        <source>“{}”不是文本文件，读不出文字。</source>
        <translation>“{}” is no text file; no words can be read from it.</translation>
    </message>
    <message>
        <source>“{}”太大（超过 {} MB）。</source>
        <translation>“{}” is too large (more than {} MB).</translation>
    </message>
    <message>
        <source>“{}”太大，不像是填报表。</source>
        <translation>“{}” is too large to be a sheet that was filled in.</translation>
    </message>
    <message>
        <source>“{}”太大，不像是收藏和笔记文件。</source>
        <translation>“{}” is too large to be a file of collections and notes.</translation>
    </message>
    <message>
        <source>“{}”已损坏或不完整，无法读取。</source>
        <translation>“{}” is damaged or incomplete and can&apos;t be read.</translation>
    </message>
    <message>
        <source>“{}”已损坏，或者有密码保护。</source>
        <translation>“{}” is damaged, or protected by a password.</translation>
    </message>
    <message>
        <source>“{}”已损坏，没有合并任何内容。</source>
        <translation>“{}” is damaged; nothing was merged.</translation>
    </message>
    <message>
        <source>“{}”是压缩包，不能直接导入。</source>
        <translation>“{}” is an archive and can&apos;t be imported as it is.</translation>
    </message>
    <message>
        <source>“{}”是扫描件或图片，里面没有可以读取的文字。</source>
        <translation>“{}” is a scan or a picture; there is no text in it to be read.</translation>
    </message>
    <message>
        <source>“{}”是旧版文档格式，本机没有 LibreOffice，不能转换。</source>
        <translation>“{}” is in an old format, and without LibreOffice on this computer it can&apos;t be converted.</translation>
    </message>
    <message>
        <source>“{}”是更新版本的程序导出的。</source>
        <translation>“{}” was exported by a newer version of the program.</translation>
    </message>
    <message>
        <source>“{}”是空文件。</source>
        <translation>“{}” is an empty file.</translation>
    </message>
    <message>
        <source>“{}”有 {} 页，超过了一份文件 {} 页的上限。</source>
        <translation>“{}” has {} pages, more than the {} a file may have.</translation>
    </message>
    <message>
        <source>“{}”有单元格超出 Excel 的字数上限，截去了末尾。</source>
        <translation>“{}” has cells with more characters than Excel allows; their ends were cut off.</translation>
    </message>
    <message>
        <source>“{}”的内容无法识别，没有读出来。</source>
        <translation>“{}” holds nothing that can be recognised; it was not read.</translation>
    </message>
    <message>
        <source>“{}”的文字太多，超过了 {} 万字。</source>
        <translation>“{}” has too much text, more than {}0,000 characters.</translation>
    </message>
    <message>
        <source>“{}”解压后的内容异常庞大，为安全起见未读取。</source>
        <translation>“{}” is suspiciously large when unpacked; to be safe it was not read.</translation>
    </message>
    <message>
        <source>“{}”设有密码，无法读取。</source>
        <translation>“{}” is protected by a password and can&apos;t be read.</translation>
    </message>
    <message>
        <source>“{}”转换超时，未读取。</source>
        <translation>“{}” took too long to convert; it was not read.</translation>
    </message>
    <message>
        <source>“{}”里只有 {} 张图片，没有可以读取的文字。</source>
        <translation>“{}” holds {} pictures only, no text to be read.</translation>
    </message>
    <message>
        <source>“{}”里有 XML 实体定义，为安全起见未读取。</source>
        <translation>“{}” defines XML entities; to be safe it was not read.</translation>
    </message>
    <message>
        <source>“{}”里没有文字。</source>
        <translation>“{}” has no text in it.</translation>
    </message>
    <message>
        <source>不能导出“{}”格式的文件。</source>
        <translation>Files of the format “{}” can&apos;t be exported.</translation>
    </message>
    <message>
        <source>不能建立文件夹“{}”（{}）。</source>
        <translation>The folder “{}” can&apos;t be made ({}).</translation>
    </message>
    <message>
        <source>个人数据今天没有备份成（{}），原有数据不受影响；请检查磁盘空间和文件夹“{}”。</source>
        <translation>Your own data was not backed up today ({}); what you have is as it was. Please check the space on the disk and the folder “{}”.</translation>
    </message>
    <message>
        <source>个人数据文件不见了或是空的，已用最近的备份找回 {} 条。</source>
        <translation>The file with your own data was gone or empty; {} records were brought back from the latest copy.</translation>
    </message>
    <message>
        <source>个人数据文件已损坏，已改名为“{}”留存；从中找回 {} 条{}，现共 {} 条。</source>
        <translation>The file with your own data was damaged and is kept as “{}”; {} records were saved from it{}, which makes {} now.</translation>
    </message>
    <message>
        <source>以下责任单位不在单位表中，请核对：{}{}。</source>
        <translation>These responsible bodies are not in the table of bodies, please check: {}{}.</translation>
    </message>
    <message>
        <source>任务“{}”没有写明责任单位。</source>
        <translation>The task “{}” does not say who is responsible.</translation>
    </message>
    <message>
        <source>公文样式文件里没有“{}”样式。</source>
        <translation>The file of the official style has no style “{}”.</translation>
    </message>
    <message>
        <source>列首：{}。</source>
        <translation>Column heads: {}.</translation>
    </message>
    <message>
        <source>原文注明“{}”，但导入时分辨不出字形，请对照原文核对谁牵头。</source>
        <translation>The source has a note “{}”, but the letters could not be told apart; please check with the source who leads.</translation>
    </message>
    <message>
        <source>另有 {} 处编号不连续或重复。</source>
        <translation>In {} more places numbers jump or are repeated.</translation>
    </message>
    <message>
        <source>另有 {} 项任务没有写明责任单位。</source>
        <translation>{} more tasks do not say who is responsible.</translation>
    </message>
    <message>
        <source>只有自己导入的文件可以移除。</source>
        <translation>Only files you imported yourself can be removed.</translation>
    </message>
    <message>
        <source>可用的字段见 resources/templates 里的说明。</source>
        <translation>The fields there are stand in resources/templates.</translation>
    </message>
    <message>
        <source>名称“{}”是空的或者已经用过。</source>
        <translation>The name “{}” is empty or taken already.</translation>
    </message>
    <message>
        <source>回收站里没有文件“{}”。</source>
        <translation>There is no file “{}” in the trash.</translation>
    </message>
    <message>
        <source>图片“{}”的尺寸过大，为安全起见未读取。</source>
        <translation>The picture “{}” is too large; to be safe it was not read.</translation>
    </message>
    <message>
        <source>地名表中“{}”的成员“{}”无法识别。</source>
        <translation>In the table of places, “{}” has a member that is not known: “{}”.</translation>
    </message>
    <message>
        <source>地名表中“{}”的类别“{}”无法识别。</source>
        <translation>In the table of places, “{}” has a kind that is not known: “{}”.</translation>
    </message>
    <message>
        <source>地名表把“{}”用作上级或成员，却没有这一行。</source>
        <translation>The table of places names “{}” as a parent or member, but has no such row.</translation>
    </message>
    <message>
        <source>它可能已经撤销。</source>
        <translation>It may have been taken back already.</translation>
    </message>
    <message>
        <source>它所在的文件可能已移除，请重新检索。</source>
        <translation>The file it is in may have been removed; please search again.</translation>
    </message>
    <message>
        <source>已经有名为“{}”的收藏夹。</source>
        <translation>There is a collection called “{}” already.</translation>
    </message>
    <message>
        <source>所选条目没有责任单位和举措，列不出{}。</source>
        <translation>What was chosen has no responsible bodies and measures; {} can&apos;t be listed.</translation>
    </message>
    <message>
        <source>所选条目没有责任单位，分不成多个文件。</source>
        <translation>What was chosen has no responsible bodies and can&apos;t be divided into files.</translation>
    </message>
    <message>
        <source>打不开{}“{}”。</source>
        <translation>Can&apos;t open {} “{}”.</translation>
    </message>
    <message>
        <source>打不开“{}”（{}）。</source>
        <translation>“{}” can&apos;t be opened ({}).</translation>
    </message>
    <message>
        <source>打不开文件“{}”。</source>
        <translation>The file “{}” can&apos;t be opened.</translation>
    </message>
    <message>
        <source>找不到文件“{}”。</source>
        <translation>The file “{}” is not there.</translation>
    </message>
    <message>
        <source>收藏夹没有名称。</source>
        <translation>The collection has no name.</translation>
    </message>
    <message>
        <source>文中有 {} 张图片，图片里的文字没有读出；如果正文是图片，请另存为 PDF 再导入（需要安装文字识别组件），或改用带文字的文件。</source>
        <translation>There are {} pictures in the text, whose words were not read; if the text itself is a picture, save it as PDF and import it again (text recognition must be installed), or take a file with text.</translation>
    </message>
    <message>
        <source>文件夹“{}”不存在，{}没有写成。</source>
        <translation>The folder “{}” does not exist; {} was not written.</translation>
    </message>
    <message>
        <source>文件带有{}个附件（{}{}），未读取其内容。</source>
        <translation>The file has {} attachments ({}{}), which were not read.</translation>
    </message>
    <message>
        <source>文件带有{}处电子印章。</source>
        <translation>The file bears {} electronic seals.</translation>
    </message>
    <message>
        <source>文档里嵌入了 {} 个对象（如 Excel 表格、图示），其中的文字没有读出。</source>
        <translation>{} objects are embedded in the document (such as Excel tables or charts); their words were not read.</translation>
    </message>
    <message>
        <source>文档里嵌入的一段网页内容读不出来，请核对原文。</source>
        <translation>A piece of a web page embedded in the document can&apos;t be read; please check with the source.</translation>
    </message>
    <message>
        <source>无法修复资料库“{}”。</source>
        <translation>The library “{}” can&apos;t be mended.</translation>
    </message>
    <message>
        <source>无法写入{}“{}”，内容没有改变。</source>
        <translation>Can&apos;t write to {} “{}”; its content is as it was.</translation>
    </message>
    <message>
        <source>无法在“{}”里建立{}。</source>
        <translation>In “{}” this can&apos;t be made: {}.</translation>
    </message>
    <message>
        <source>无法建立{}文件夹“{}”。</source>
        <translation>Can&apos;t make the folder of {}: “{}”.</translation>
    </message>
    <message>
        <source>有 {} 处文字已损坏，显示为“�”，请核对原文。</source>
        <translation>In {} places characters are damaged and shown as “�”; please check with the source.</translation>
    </message>
    <message>
        <source>有读不出的文字：{}。</source>
        <translation>There are characters that can&apos;t be read: {}.</translation>
    </message>
    <message>
        <source>检索没有名称。</source>
        <translation>The search has no name.</translation>
    </message>
    <message>
        <source>模板{}不是完好的 Word 文档。</source>
        <translation>The template {} is no sound Word document.</translation>
    </message>
    <message>
        <source>模板{}有误：{}。</source>
        <translation>The template {} has a fault: {}.</translation>
    </message>
    <message>
        <source>模板{}里有{}，为安全起见不使用。</source>
        <translation>The template {} holds {}; to be safe it is not used.</translation>
    </message>
    <message>
        <source>模板“{}”不是 Word 文档。</source>
        <translation>The template “{}” is no Word document.</translation>
    </message>
    <message>
        <source>模板“{}”填写不了（{}）。</source>
        <translation>The template “{}” can&apos;t be filled in ({}).</translation>
    </message>
    <message>
        <source>没有可导出的任务。</source>
        <translation>There are no tasks to export.</translation>
    </message>
    <message>
        <source>没有权限写入{}，原有文件未改动。</source>
        <translation>You may not write {}; the file there is as it was.</translation>
    </message>
    <message>
        <source>没有模板“{}”。</source>
        <translation>There is no template “{}”.</translation>
    </message>
    <message>
        <source>没有这条更正。</source>
        <translation>There is no such correction.</translation>
    </message>
    <message>
        <source>清单有 {} 项，太长了。</source>
        <translation>The list has {} entries, which is too long.</translation>
    </message>
    <message>
        <source>清单里没有可以查的内容。</source>
        <translation>There is nothing in the list to look up.</translation>
    </message>
    <message>
        <source>版式文件“{}”有误：{}。</source>
        <translation>The layout file “{}” has a fault: {}.</translation>
    </message>
    <message>
        <source>用模板“{}”写不了“{}”。</source>
        <translation>The template “{}” can&apos;t make “{}”.</translation>
    </message>
    <message>
        <source>磁盘空间不足，{}没有写成，原有文件未改动。</source>
        <translation>The disk is full; {} was not written, the file there is as it was.</translation>
    </message>
    <message>
        <source>第{}页有{}行识别把握不大：{}。</source>
        <translation>On page {} {} lines were recognised with little certainty: {}.</translation>
    </message>
    <message>
        <source>索引缺失或已损坏，下次打开资料库时会自动重建。</source>
        <translation>The index is missing or damaged; it will be made anew when the library is opened the next time.</translation>
    </message>
    <message>
        <source>编号“{}”重复。</source>
        <translation>The number “{}” is repeated.</translation>
    </message>
    <message>
        <source>编号从“{}”跳到“{}”，中间可能缺少内容。</source>
        <translation>The numbers jump from “{}” to “{}”; something may be missing between them.</translation>
    </message>
    <message>
        <source>网页“{}”嵌套过深或过大，未读取。</source>
        <translation>The web page “{}” is nested too deeply or too large; it was not read.</translation>
    </message>
    <message>
        <source>表格“{}”里的单元格太多（超过 {} 万个），未读取。</source>
        <translation>The table “{}” has too many cells (more than {}0,000); it was not read.</translation>
    </message>
    <message>
        <source>请从这些列中选择：{}。</source>
        <translation>Please choose among these columns: {}.</translation>
    </message>
    <message>
        <source>请使用这些后缀之一：{}。</source>
        <translation>Please use one of these endings: {}.</translation>
    </message>
    <message>
        <source>请先建立文件夹或换一个位置再导出。</source>
        <translation>Please make the folder first, or choose another place to export to.</translation>
    </message>
    <message>
        <source>请先解压，再导入里面的文件。</source>
        <translation>Please unpack it and import the files in it.</translation>
    </message>
    <message>
        <source>请关闭正在打开它的程序（如 Excel、WPS），或换一个可写的位置再导出。</source>
        <translation>Please close the program it is open in (such as Excel or WPS), or choose another place you may write to.</translation>
    </message>
    <message>
        <source>请写上名称，可以用“/”分层。</source>
        <translation>Please give it a name; “/” makes levels.</translation>
    </message>
    <message>
        <source>请分成几次，每次不超过 {} 项。</source>
        <translation>Please divide it into several, of {} entries at most.</translation>
    </message>
    <message>
        <source>请升级本程序后再合并。</source>
        <translation>Please bring this program up to date and merge again.</translation>
    </message>
    <message>
        <source>请升级本程序后再打开。</source>
        <translation>Please bring this program up to date and open it again.</translation>
    </message>
    <message>
        <source>请去掉后再试，或改用自己制作的模板。</source>
        <translation>Please take that out and try again, or use a template of your own.</translation>
    </message>
    <message>
        <source>请另存为 PDF 再导入（需要安装文字识别组件），或改用带文字的文件。</source>
        <translation>Please save it as PDF and import it again (text recognition must be installed), or take a file with text.</translation>
    </message>
    <message>
        <source>请另存为以下格式之一再导入：{}。</source>
        <translation>Please save it in one of these formats and import it again: {}.</translation>
    </message>
    <message>
        <source>请另存为这些格式之一：{}。</source>
        <translation>Please save it in one of these formats: {}.</translation>
    </message>
    <message>
        <source>请另选一个收藏夹。</source>
        <translation>Please choose another collection.</translation>
    </message>
    <message>
        <source>请只保留任务分工表，删去其余工作表和空白区域后另存一份再导入。</source>
        <translation>Please keep only the table of tasks, remove the other sheets and empty areas, save it anew and import it again.</translation>
    </message>
    <message>
        <source>请在浏览器中打开，把正文复制到文本文件后再导入。</source>
        <translation>Please open it in a browser and copy the text to a text file to import.</translation>
    </message>
    <message>
        <source>请安装文字识别组件后重新导入（在程序文件夹中运行 python3 -m pip --python .venv install -r resources/packaging/ocr.lock），或改用带文字的 PDF、OFD、Word 文件。</source>
        <translation>Please install the text recognition and import it again (run python3 -m pip --python .venv install -r resources/packaging/ocr.lock in the program&apos;s folder), or take a PDF, OFD or Word file with text.</translation>
    </message>
    <message>
        <source>请对方重新导出一份。</source>
        <translation>Please have it exported anew.</translation>
    </message>
    <message>
        <source>请导出 .docx，再用 Word 或 WPS 另存为 PDF。</source>
        <translation>Please export .docx, and save it as PDF with Word or WPS.</translation>
    </message>
    <message>
        <source>请恢复 resources/templates/official.docx。</source>
        <translation>Please put resources/templates/official.docx back.</translation>
    </message>
    <message>
        <source>请拆成几份再导入。</source>
        <translation>Please divide it and import the parts.</translation>
    </message>
    <message>
        <source>请拆成几份，或另存为不含图片的文件再导入。</source>
        <translation>Please divide it, or save it as a file without pictures, and import that.</translation>
    </message>
    <message>
        <source>请拆成几份，或另存为不含图片的文件再读取。</source>
        <translation>Please divide it, or save it as a file without pictures, and read that.</translation>
    </message>
    <message>
        <source>请拆成几份，或另存为其他格式再读取。</source>
        <translation>Please divide it, or save it in another format, and read that.</translation>
    </message>
    <message>
        <source>请换一个可写的位置再导出。</source>
        <translation>Please choose another place you may write to.</translation>
    </message>
    <message>
        <source>请换一个名称。</source>
        <translation>Please choose another name.</translation>
    </message>
    <message>
        <source>请换一个文件名再导出。</source>
        <translation>Please choose another name for the file.</translation>
    </message>
    <message>
        <source>请换一个有写入权限、磁盘未满的文件夹（--library 选项）。</source>
        <translation>Please choose another folder that you may write to, on a disk with space left (option --library).</translation>
    </message>
    <message>
        <source>请换一个有写入权限的资料库文件夹（--library 选项）。</source>
        <translation>Please choose another library folder that you may write to (option --library).</translation>
    </message>
    <message>
        <source>请改正它，或删去它以恢复原有版式。</source>
        <translation>Please put it right, or remove it to have the former layout back.</translation>
    </message>
    <message>
        <source>请改选有责任单位的任务。</source>
        <translation>Please choose tasks with responsible bodies.</translation>
    </message>
    <message>
        <source>请放宽检索条件或另选任务后再导出。</source>
        <translation>Please loosen the search, or choose other tasks to export.</translation>
    </message>
    <message>
        <source>请更正 resources/gazetteer 中的表（写法见同一文件夹的 README.md）。</source>
        <translation>Please correct the table in resources/gazetteer (README.md there tells how).</translation>
    </message>
    <message>
        <source>请检查文件名和磁盘，或换一个位置再导出。</source>
        <translation>Please check the name of the file and the disk, or choose another place to export to.</translation>
    </message>
    <message>
        <source>请检查文件是否存在，并关闭正在打开它的程序。</source>
        <translation>Please check that the file exists, and close the program it is open in.</translation>
    </message>
    <message>
        <source>请检查文件能否打开。</source>
        <translation>Please check that the file can be opened.</translation>
    </message>
    <message>
        <source>请检查文件能否打开，并存为 UTF-8 编码。</source>
        <translation>Please check that the file can be opened, and save it in UTF-8.</translation>
    </message>
    <message>
        <source>请检查表格、页眉、页脚和脚注里的标记是否成对。</source>
        <translation>Please check that the marks in tables, headers, footers and footnotes come in pairs.</translation>
    </message>
    <message>
        <source>请检查路径和文件名。</source>
        <translation>Please check the path and the name of the file.</translation>
    </message>
    <message>
        <source>请每行写一个单位、地点或词语，也可以用顿号、逗号隔开。</source>
        <translation>Please write one body, place or word a line, or part them with commas.</translation>
    </message>
    <message>
        <source>请清理磁盘或换一个位置再导出。</source>
        <translation>Please clear the disk, or choose another place to export to.</translation>
    </message>
    <message>
        <source>请用 Excel、WPS 或 Word 打开后另存，再来读取。</source>
        <translation>Please open it in Excel, WPS or Word, save it anew, and read that.</translation>
    </message>
    <message>
        <source>请用 Word 或 WPS 另存为 .docx。</source>
        <translation>Please save it as .docx with Word or WPS.</translation>
    </message>
    <message>
        <source>请用 Word 或 WPS 打开，另存为 .docx 后再导入。</source>
        <translation>Please open it in Word or WPS, save it as .docx and import that.</translation>
    </message>
    <message>
        <source>请用 explorer list documents 查看有哪些文件。</source>
        <translation>Please see with explorer list documents which files there are.</translation>
    </message>
    <message>
        <source>请用 explorer restore 查看回收站里有哪些文件。</source>
        <translation>Please see with explorer restore which files are in the trash.</translation>
    </message>
    <message>
        <source>请用原来的软件打开后另存一份再导入。</source>
        <translation>Please open it in the program it was made with, save it anew and import that.</translation>
    </message>
    <message>
        <source>请用原来的软件打开后另存一份，再读取。</source>
        <translation>Please open it in the program it was made with, save it anew and read that.</translation>
    </message>
    <message>
        <source>请用原来的软件打开，取消密码保护后另存一份再导入。</source>
        <translation>Please open it in the program it was made with, take the password off, save it anew and import that.</translation>
    </message>
    <message>
        <source>请用备份替换该文件，或将它移到别处后重新打开；资料库本身不受影响。</source>
        <translation>Please put a copy in place of the file, or move it elsewhere and open again; the library itself is not touched.</translation>
    </message>
    <message>
        <source>请直接导入新文件，它会成为另一份文件。</source>
        <translation>Please import the new file as it is; it will be a file of its own.</translation>
    </message>
    <message>
        <source>请确认它是文件且您有读取权限，没有被其他程序占用。</source>
        <translation>Please make sure that it is a file you may read, and that no other program has it open.</translation>
    </message>
    <message>
        <source>请确认它还在，并且您有权读取。</source>
        <translation>Please make sure that it is still there and that you may read it.</translation>
    </message>
    <message>
        <source>请确认您有读取权限，且它没有被其他程序占用。</source>
        <translation>Please make sure that you may read it and that no other program has it open.</translation>
    </message>
    <message>
        <source>请确认文件夹可写，且没有其他程序正在使用它。</source>
        <translation>Please make sure that the folder can be written to and no other program is using it.</translation>
    </message>
    <message>
        <source>请确认文件来源可靠，或另存为文本文件后再导入。</source>
        <translation>Please make sure that the file comes from somebody you trust, or save it as a text file and import that.</translation>
    </message>
    <message>
        <source>请确认文件没有损坏，或另存为 UTF-8 文本后再导入。</source>
        <translation>Please make sure that the file is not damaged, or save it as UTF-8 text and import that.</translation>
    </message>
    <message>
        <source>请确认磁盘未满、文件夹可写，且没有其他程序正在写入。</source>
        <translation>Please make sure that the disk has space, the folder can be written to and no other program is writing.</translation>
    </message>
    <message>
        <source>请确认选对了文件。</source>
        <translation>Please make sure that it is the right file.</translation>
    </message>
    <message>
        <source>请给出模板文件，或选用：{}。</source>
        <translation>Please name a template file, or use one of these: {}.</translation>
    </message>
    <message>
        <source>请缩小后再导入，每页不必超过 300 dpi。</source>
        <translation>Please make it smaller and import it again; a page needs no more than 300 dpi.</translation>
    </message>
    <message>
        <source>请运行 explorer check --repair 修复，或用备份替换该文件。</source>
        <translation>Please run explorer check --repair to mend it, or put a copy in place of the file.</translation>
    </message>
    <message>
        <source>请选择由本程序导出的 .explorer.json 文件。</source>
        <translation>Please choose an .explorer.json file that this program exported.</translation>
    </message>
    <message>
        <source>请重新获取这份文件，或用原来的软件打开后另存一份再导入。</source>
        <translation>Please get the file anew, or open it in the program it was made with, save it anew and import that.</translation>
    </message>
    <message>
        <source>读不了“{}”这种格式的填报表。</source>
        <translation>Sheets of the format “{}” can&apos;t be read.</translation>
    </message>
    <message>
        <source>读不了文件“{}”。</source>
        <translation>The file “{}” can&apos;t be read.</translation>
    </message>
    <message>
        <source>读不了模板{}（{}）。</source>
        <translation>The template {} can&apos;t be read ({}).</translation>
    </message>
    <message>
        <source>读不了模板“{}”。</source>
        <translation>The template “{}” can&apos;t be read.</translation>
    </message>
    <message>
        <source>读取“{}”时出现严重错误，文件可能已损坏。</source>
        <translation>A serious error came up when “{}” was read; the file may be damaged.</translation>
    </message>
    <message>
        <source>读取“{}”花的时间太长，已停止。</source>
        <translation>Reading “{}” took too long and was stopped.</translation>
    </message>
    <message>
        <source>读取“{}”需要的内存太多，已停止。</source>
        <translation>Reading “{}” takes too much memory and was stopped.</translation>
    </message>
    <message>
        <source>责任单位“{}”不在单位表中，请核对。</source>
        <translation>The responsible body “{}” is not in the table of bodies, please check.</translation>
    </message>
    <message>
        <source>资料库中同一文件的旧版本已更新：{}。</source>
        <translation>An older version of the same document in the library was brought up to date: {}.</translation>
    </message>
    <message>
        <source>资料库是只读的，不能导入。</source>
        <translation>The library can only be read; nothing can be imported.</translation>
    </message>
    <message>
        <source>资料库是只读的，不能更正。</source>
        <translation>The library can only be read; nothing can be corrected.</translation>
    </message>
    <message>
        <source>资料库里没有“{}”。</source>
        <translation>There is no “{}” in the library.</translation>
    </message>
    <message>
        <source>资料库里没有文件“{}”。</source>
        <translation>There is no file “{}” in the library.</translation>
    </message>
    <message>
        <source>还不能读取“{}”（{}）。</source>
        <translation>“{}” can&apos;t be read yet ({}).</translation>
    </message>
    <message>
        <source>这个收藏夹已经不在了。</source>
        <translation>This collection is gone.</translation>
    </message>
    <message>
        <source>这份文件已在资料库中，未重复导入。</source>
        <translation>This file is in the library already and was not imported again.</translation>
    </message>
    <message>
        <source>这台计算机上不能直接生成 PDF。</source>
        <translation>This computer can&apos;t make PDF itself.</translation>
    </message>
    <message>
        <source>这台计算机没有能显示{}{}的字体，文中以“〓”代替；复制和检索得到的仍是原字。</source>
        <translation>This computer has no font for {}{}; “〓” stands for these characters. What is copied and searched for is the character itself.</translation>
    </message>
    <message>
        <source>这是随程序提供的方案，不能用别的文件替换。</source>
        <translation>This plan came with the program and can&apos;t be replaced by another file.</translation>
    </message>
    <message>
        <source>这是随程序提供的方案，不能移除。</source>
        <translation>This plan came with the program and can&apos;t be removed.</translation>
    </message>
    <message>
        <source>第{}页</source>
        <translation>page {}</translation>
    </message>
    <message>
        <source>{}等{}个</source>
        <translation>{} and others, {} in all</translation>
    </message>
    <message>
        <source>资料库</source>
        <translation>the library</translation>
    </message>
    <message>
        <source>个人数据</source>
        <translation>your own data</translation>
    </message>
    <message>
        <source>演示文稿</source>
        <translation>a presentation</translation>
    </message>
    <message>
        <source>XML 文件</source>
        <translation>an XML file</translation>
    </message>
    <message>
        <source>未知格式</source>
        <translation>an unknown format</translation>
    </message>
    <message>
        <source>按您的要求跳过了这份文件。</source>
        <translation>This file was passed over, as you wished.</translation>
    </message>
    <message>
        <source>这是{}导入过的旧版本，资料库中是{}导入的新版本，没有替换；确要换回，请在“文件”页面选“导入新版本”。</source>
        <translation>This is an old version, imported {}; the library has a newer one, imported {}, which was not replaced. To change back, choose “Import new version” on the page “Documents”.</translation>
    </message>
    <message>
        <source>需要时可以再次导入。</source>
        <translation>It can be imported again when it is needed.</translation>
    </message>
    <message>
        <source>没有找到标题为“{}”的条目。</source>
        <translation>Nothing has the title “{}”.</translation>
    </message>
    <message>
        <source>请直接检索标题中的词语。</source>
        <translation>Search for words of the title instead.</translation>
    </message>
    <message>
        <source>它所在的文件可能已移除或改动，请重新检索，或用 explorer list tasks 查看有哪些任务。</source>
        <translation>Its document may have been removed or changed; please search again, or see with explorer list tasks which tasks there are.</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>任务清单</source>
        <translation>Task list</translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation>Duty list</translation>
    </message>
    <message>
        <source>任务分工表</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>工作方案</source>
        <translation>Work plan</translation>
    </message>
    <message>
        <source>行动汇总</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>检索报告</source>
        <translation>Search report</translation>
    </message>
    <message>
        <source>督办清单</source>
        <translation>Follow-up list</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>来源文件</source>
        <translation>Source document</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>所属行动</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>任务名称</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>主要举措</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>责任条款</source>
        <translation>Responsibility clause</translation>
    </message>
    <message>
        <source>涉及地点</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>项目平台</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>提及单位</source>
        <translation>Bodies mentioned</translation>
    </message>
    <message>
        <source>引用文件</source>
        <translation>Documents cited</translation>
    </message>
    <message>
        <source>关联任务</source>
        <translation>Related tasks</translation>
    </message>
    <message>
        <source>本单位细化措施</source>
        <translation>Own measures</translation>
    </message>
    <message>
        <source>预期成果</source>
        <translation>Expected result</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>进展情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>是否完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>督办状态</source>
        <translation>Follow-up state</translation>
    </message>
    <message>
        <source>标识</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>牵头和配合单位</source>
        <translation>Leads and participants</translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible bodies</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>辖区</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source>对口单位</source>
        <translation>Counterpart</translation>
    </message>
    <message>
        <source>牵头任务</source>
        <translation>Tasks led</translation>
    </message>
    <message>
        <source>配合任务</source>
        <translation>Tasks joined</translation>
    </message>
    <message>
        <source>责任任务</source>
        <translation>Tasks answered for</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>举措编号</source>
        <translation>Measure number</translation>
    </message>
    <message>
        <source>任务举措</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>行动</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>任务数</source>
        <translation>Number of tasks</translation>
    </message>
    <message>
        <source>举措数</source>
        <translation>Number of measures</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>命中内容</source>
        <translation>Passage found</translation>
    </message>
    <message>
        <source>命中方式</source>
        <translation>How it was found</translation>
    </message>
    <message>
        <source>网页（.html）</source>
        <translation>Web page (.html)</translation>
    </message>
    <message>
        <source>督办情况</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>行动</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>辖区</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>序言</source>
        <translation>Preamble</translation>
    </message>
    <message>
        <source>总体要求</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>保障措施</source>
        <translation>Safeguard</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Literal</translation>
    </message>
    <message>
        <source>同义词、别名</source>
        <translation>Synonyms and aliases</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>您要找的可能是</source>
        <translation>You may have meant</translation>
    </message>
    <message>
        <source>部分匹配</source>
        <translation>Partial matches</translation>
    </message>
    <message>
        <source>词语</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>同由 {} 牵头</source>
        <translation>both led by {}</translation>
    </message>
    <message>
        <source>都有 {} 参与</source>
        <translation>both joined by {}</translation>
    </message>
    <message>
        <source>都涉及 {}</source>
        <translation>both concern {}</translation>
    </message>
    <message>
        <source>都提到 {}</source>
        <translation>both mention {}</translation>
    </message>
    <message>
        <source>都谈 {}</source>
        <translation>both speak of {}</translation>
    </message>
    <message>
        <source>只查“{}”</source>
        <translation>Search for “{}” only</translation>
    </message>
    <message>
        <source>去掉检索词</source>
        <translation>Without the words</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Without all filters</translation>
    </message>
    <message>
        <source>去掉筛选 {}</source>
        <translation>Without the filter {}</translation>
    </message>
    <message>
        <source>{}（{} 项）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>单位 × 任务</source>
        <translation>Agencies × tasks</translation>
    </message>
    <message>
        <source>地点 × 行动</source>
        <translation>Places × actions</translation>
    </message>
    <message>
        <source>牵头单位 × 牵头单位</source>
        <translation>Leads × leads</translation>
    </message>
    <message>
        <source>按辖区排列</source>
        <translation>By jurisdiction</translation>
    </message>
    <message>
        <source>按合计排列</source>
        <translation>By total</translation>
    </message>
    <message>
        <source>按牵头排列</source>
        <translation>By lead</translation>
    </message>
    <message>
        <source>按名称排列</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>即将到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>推进中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>未启动</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>新填</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>不含{}</source>
        <translation>without {}</translation>
    </message>
    <message>
        <source>{} · 人工</source>
        <translation>{} · by hand</translation>
    </message>
    <message>
        <source>意思相近</source>
        <translation>Near in meaning</translation>
    </message>
    <message>
        <source>不再排除 {}</source>
        <translation>No longer exclude {}</translation>
    </message>
</context>
</TS>
