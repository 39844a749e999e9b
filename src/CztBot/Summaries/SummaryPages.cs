using CztBot.Conversations;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Papers.Summaries;

namespace CztBot.Summaries;

/// <summary>summary.pages: the document as it will be printed, a page at a time; once signed, the signed file.</summary>
public sealed class SummaryPages(SummaryDesk desk, OpenSummary open, PageTurner turner, TemplateShelf templates) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press.Text("month"));
        if (refusal is not null) return refusal;
        return turner.Works
            ? await turner.ShowAsync(Of(file!), press.Number("page") ?? 1, cancellation)
            : await open.ShowAsync(turn, file!, $"{PageTurner.Missing}请按“预览”查看内容，并在那里下载 Word 文件。");
    }

    internal PagedPaper Of(SummaryFile file)
    {
        var month = ("month", file.Scope.Code);
        return new PagedPaper(
            file.Paper.Title, file.Issued is not null, $"summary/{file.Scope.Code}/{file.Stamp}/{file.Issued is not null}",
            () => file.Issued?.Document.Content ?? SummaryDocument.Write(file.Paper, templates.Take().Template), SummaryShelf.Kind, $"page-{file.Scope.Code}",
            "summary.pages", [month], NoticeAction.Of("返回", "summary.open", month));
    }
}
