namespace CztBot.Operations.Checks;

/// <summary>How much a finding matters.</summary>
public enum Grade
{
    Fine,

    /// <summary>It works, but somebody will miss something.</summary>
    Advice,

    /// <summary>It does not work like this.</summary>
    Fault,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">设置, 数据库 …</param>
/// <param name="Text">How it is, and how to mend it.</param>
public sealed record Finding(string Subject, Grade Grade, string Text)
{
    /// <summary>One line for the terminal; the word before colours.</summary>
    public string Line => $"{Word} {Subject}：{Text}";

    private string Word => Grade switch { Grade.Fine => "正常", Grade.Advice => "提示", _ => "错误" };
}
