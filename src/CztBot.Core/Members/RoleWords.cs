namespace CztBot.Core.Members;

/// <summary>The Chinese words for roles and offices, for reading and for showing.</summary>
public static class RoleWords
{
    private static readonly (Roles Role, string Word, string[] Synonyms)[] Known =
    [
        (Roles.Contact, "联络员", []),
        (Roles.Coordinator, "市发改统筹员", ["统筹员", "市发改委统筹员"]),
        (Roles.Clerk, "秘书处经办", ["经办"]),
        (Roles.Head, "秘书处负责人", ["负责人"]),
        (Roles.Leader, "市领导", ["领导"]),
        (Roles.Admin, "系统管理员", ["管理员"]),
        (Roles.Aide, "副秘书长", ["市政府副秘书长", "受托人"]),
    ];

    private static readonly (Office Office, string Word, string Synonym)[] Offices =
    [
        (Office.Secretary, "书记", "市委书记"),
        (Office.Mayor, "市长", "市政府市长"),
        (Office.ExecutiveViceMayor, "常务副市长", "市委常委、常务副市长"),
        (Office.ViceMayor, "副市长", "市政府副市长"),
    ];

    /// <summary>The words that a roster may use.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>The offices that a roster may use.</summary>
    public static IReadOnlyList<string> AllOffices { get; } = [.. Offices.Select(known => known.Word)];

    /// <summary>Reads one role.</summary>
    public static bool TryRead(string word, out Roles role)
    {
        role = Known.FirstOrDefault(known => known.Word == word || known.Synonyms.Contains(word)).Role;
        return role != Roles.None;
    }

    /// <summary>Reads one office.</summary>
    public static bool TryReadOffice(string word, out Office office)
    {
        office = Offices.FirstOrDefault(known => known.Word == word || known.Synonym == word).Office;
        return office != Office.None;
    }

    /// <summary>联络员、秘书处经办: all roles of a person.</summary>
    public static string Show(Roles roles) =>
        string.Join('、', Known.Where(known => roles.HasFlag(known.Role)).Select(known => known.Word));

    /// <summary>书记, 市长, 常务副市长 or 副市长.</summary>
    public static string Show(Office office) => Offices.FirstOrDefault(known => known.Office == office).Word ?? "";

    /// <summary>长沙市委书记, 株洲市常务副市长: a leader's post with the city.</summary>
    public static string Post(Person leader) =>
        $"{leader.City}市{(leader.Office == Office.Secretary ? "委" : "")}{Show(leader.Office)}";
}
