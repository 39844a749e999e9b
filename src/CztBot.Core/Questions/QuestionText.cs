using System.Text;
using System.Text.RegularExpressions;

namespace CztBot.Core.Questions;

/// <summary>Sentences as the search compares them.</summary>
internal static partial class QuestionText
{
    /// <summary>Half width, capitals, without blanks, quotes and punctuation.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Narrow(text))
            if (char.IsLetterOrDigit(character)) folded.Append(char.ToUpperInvariant(character));
        return folded.ToString();
    }

    /// <summary>The same with ※ left where a name was taken out.</summary>
    public static string FoldKeeping(string text) => string.Join('※', text.Split('※').Select(Fold));

    /// <summary>Full-width letters, digits and signs as half-width ones.</summary>
    public static string Narrow(string text) =>
        string.Create(text.Length, text, static (narrow, wide) =>
        {
            for (var at = 0; at < wide.Length; at++)
                narrow[at] = wide[at] is >= '\uFF01' and <= '\uFF5E' ? (char)(wide[at] - 0xFEE0) : wide[at];
        });

    /// <summary>What is left of a folded question once the words that every question has are gone.</summary>
    public static IReadOnlyList<string> Keywords(string text) =>
        [.. Common().Replace(text, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && !word.All(char.IsDigit))];

    [GeneratedRegex("到哪(儿|里|一步)?(了)?|(推进|进行|建设|完成|落实|办理)?(得|的)?(怎么|咋|啥)样(子)?(了)?|如何(了)?|怎样(了)?|怎么(说|回事|办)|什么(时候|情况|进展|进度|问题|困难)?|啥(时候|情况|进展)?"
        + "|(最新|目前|现在|当前|最近)的?|进展(情况)?|进度|情况|状态|汇报|报告|问题|困难|任务|事项|工作|那个|这个|哪个|一下|几时|何时|完工|建成|完成(了)?|做完|开工|动工|通车|落地"
        + "|谁(负责|牵头|来?管|在管|主抓|抓)?|归|负责|牵头|管着|管|单位|部门|联系人|联络员|责任|哪些|哪几(项|个)?|有几(项|个)?|有没有|多少|几(项|个)|清单|列出?|所有|全部|都有|还有|没有"
        + "|推进|建设|工程|项目|开展|启动|报送|报(齐|全|上来)|还差|几家|(都)?报了(没有|没)?|总体|整体|全局|各项|电话|协调|解决|我想(知道|问)?|想知道|请问|请|麻烦|帮我|帮忙|查(一?查|询|看)?|看(一?看)?|问(一?问)?|告诉我|说(一?说)?|讲(一?讲)?|给我|三市|的|了|吗|呢|吧|啊|呀|嘛|是|关于|搞|弄|怎么|咋")]
    private static partial Regex Common();
}
