using CztBot.Cards;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;

namespace CztBot.Conversations;

/// <summary>导出: the tables that the person may have, as links for this person alone; 导出 2019-11, 导出 2019 choose others.</summary>
public sealed class ExportWord(IEnumerable<IWorkbooks> tables, PaperLinks links) : IWord
{
    private static readonly NoticeAction Back = NoticeAction.Of("帮助", "word.say", ("text", "帮助"));

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        Period? asked = PeriodCode.TryParse(rest, out var named) ? named : null;
        if (rest.Length > 0 && asked is null) return Reply.Say("没有认出月份或年度，不能导出。请写成“导出 2019-11”或者“导出 2019”。");
        List<(IWorkbooks Table, string Id, ThingPaper Paper)> found = [];
        foreach (var table in tables)
            if (await table.ChooseAsync(turn, asked) is { } id && (await table.FindAsync(turn, id, cancellation)).Paper is { } paper) found.Add((table, id, paper));
        if (found.Count == 0)
            return Reply.Say("没有您可以导出的表格：交办台账、评价表由秘书处、市发改统筹员和领导导出，联络员可以导出本单位已签发的评价表；月报台账、发送台账由秘书处导出。所写的月份、年度要有记录。请发送“帮助”，查看您能办理的事项。");
        List<PaperLink> offered = [];
        foreach (var (table, id, paper) in found)
            if (await links.ToAsync(table.Kind, new PaperTicket(turn.Caller.Person.Id, id).Name(".xlsx"), PaperTicket.Life) is { } url) offered.Add(new PaperLink(paper.Title, url));
        if (offered.Count == 0) return Reply.Say(PaperLinks.NoAddress);
        var lead = $"Excel 文件，按下载时的内容生成，第二张表说明各列的含义。链接24小时内有效，只供您本人使用，请勿转发。其他月份、年度请发送“导出 2019-11”“导出 2019”。{CardString.Escape(turn.ByMandate)}";
        return Reply.Show("common/file", new FileCard("可以导出的表格", lead, offered, [Back]), ConversationJson.Default.FileCard);
    }
}
